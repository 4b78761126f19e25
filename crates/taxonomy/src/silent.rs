//! Words that tell topics of nothing, or that name none by themselves.

use rustc_hash::FxHashSet;
use sourcebook_analysis::Stemmer;
use sourcebook_extract::units;

/// English words that lists of stop words leave out, as they mean something: how people talk about anything, what posts
/// say of themselves, and days. They come in bursts, and tell topics of nothing.
const TALK: &str = "\
also always another anyone around ask away back become best better big bit blog call came change come could day \
days different easy even every everyone everything example find first folks found get getting give given go goes \
going good got great happy hard help helped helps idea important keep know known last learn learned let like \
little long look looking lot lots made make makes making many may maybe might month months much must need needed \
needs never new next nice note often one part people person place please point possible post posts probably put \
question quite read real really reduce right said say saying says see seen set several share show since someone \
something sometimes soon sort start started still sure take taken talk talked team teams tell thank thanks thing \
things think thinking though thought three time times today together told took toward towards try trying two \
understand us use used useful uses using want wanted wants way ways week weeks well went whether whole within \
without word words work worked working works would write written year years yes yet january february march april \
june july august september october november december per e.g i.e etc vs across among additionally moreover furthermore \
various several draft serve play involve highlight monday tuesday wednesday thursday friday saturday sunday";

/// English nouns that are about everything: in a phrase they say something, alone they name no theme.
const VAGUE: &str = "\
ability action active addition advantage amount answer approach area aspect attempt audience author benefit \
billion business case cause chance choice comment company concern condition context control course date decade \
decision degree detail development difference difficulty direction discussion dozen effect effort element end \
evidence example experience expert fact factor feature feedback field figure file focus force form friend \
function future goal ground group growth guide half hour hundred impact importance improvement increase industry \
influence information insight instance interest issue item job kind level life line link list location look loss \
love majority man manager matter meaning means measure member message method million mind minute model \
moment name nature note number object operation opinion opportunity option order organization outcome page paper \
path pattern percent perspective phase picture piece plan player position possibility power practice presence \
pressure principle priority problem process product program programme progress project purpose quality quarter \
range rate reader reality reason recommendation relationship report requirement response rest result review risk \
role rule sample scale sense series service session shape share side sign site situation size skill society \
solution source space speed stage standard state statement status step story strategy structure style subject \
success summary support system task team technique tendency term text thousand ton topic total trend trouble \
type unit user value version view visitor volume website woman worker world";

/// Words that open a phrase, in English: a noun ends it, and nothing but a verb stands right before one.
const DETERMINERS: &str =
    "a an the this that these those its their our your his her my each every no any some";

/// Other words behind which a noun comes, or what stands before one.
const PREPOSITIONS: &str = "of for in on with by from about into between across via more most many few";

/// The words of one language.
pub(crate) struct Silent {
    words: FxHashSet<String>,
    vague: FxHashSet<String>,
    determiners: FxHashSet<&'static str>,
    prepositions: FxHashSet<&'static str>,
}

impl Silent {
    /// Those of a language, given by its primary subtag.
    pub(crate) fn of(primary: &str, stemmer: &Stemmer) -> Self {
        let stop = stop_words::lookup(primary).unwrap_or_default();
        let is_english = primary == "en";
        let talk = if is_english { TALK } else { "" };
        let mut words: FxHashSet<String> = stop
            .iter()
            .copied()
            .chain(talk.split_whitespace())
            .flat_map(units)
            .map(|unit| unit.word.into_owned())
            .collect();
        // “Questions” say no more than “question”; “asking” is left alone, as “learning” and “meeting” are subjects.
        words.extend(
            talk.split_whitespace().flat_map(|word| ["s", "d", "ed"].map(|ending| format!("{word}{ending}"))),
        );
        let table = |words: &'static str| if is_english { words } else { "" }.split_whitespace();
        Self {
            words,
            vague: table(VAGUE).map(|word| stemmer.stem(word)).collect(),
            determiners: table(DETERMINERS).collect(),
            prepositions: table(PREPOSITIONS).collect(),
        }
    }

    /// Whether a word, folded, tells topics of nothing.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether a word, folded, and its stem are those of a noun about everything, of a participle or of an adverb.
    pub(crate) fn is_vague(&self, word: &str, stem: &str) -> bool {
        const NO_ADVERBS: [&str; 8] =
            ["family", "supply", "assembly", "anomaly", "monopoly", "reply", "butterfly", "jelly"];
        let is_adverb = word.len() > 4 && word.ends_with("ly") && !NO_ADVERBS.contains(&word);
        self.vague.contains(stem) || self.is_participle(word) || !self.vague.is_empty() && is_adverb
    }

    /// Whether a word, folded, is a participle that ends in “-ed”.
    pub(crate) fn is_participle(&self, word: &str) -> bool {
        !self.vague.is_empty() && word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")
    }

    /// Whether a word opens a phrase, so that none ends before it.
    pub(crate) fn is_determiner(&self, word: &str) -> bool {
        self.determiners.contains(word)
    }

    /// Whether a noun, or what stands before one, comes behind this word; `None` where the language has no such table.
    pub(crate) fn opens(&self, word: &str) -> Option<bool> {
        let opens = || self.is_determiner(word) || self.prepositions.contains(word);
        (!self.determiners.is_empty()).then(opens)
    }
}
