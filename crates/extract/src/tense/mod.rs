//! Tense: what the words of a language say about time by their form, for all who ask where a text looks.
//!
//! A language is added by writing one more [`Lexicon`] and naming it in [`LEXICONS`].

mod english;

use rustc_hash::FxHashMap;

/// Every table there is.
const LEXICONS: [&Lexicon; 1] = [&english::ENGLISH];

/// How one language tells what was from what is and what will be.
struct Lexicon {
    /// Primary language subtags.
    languages: &'static [&'static str],
    /// Words in lower case, parted by spaces, with what they may be.
    words: &'static [(Form, &'static str)],
    /// Regular verbs whose forms are hardly ever nouns.
    verbs: &'static str,
    /// Regular verbs whose forms are as well nouns: plan, report.
    verbs_or_nouns: &'static str,
    /// The third person of a verb.
    third_person: fn(&str) -> String,
    /// Whether a word looks like the past of a regular verb.
    is_regular_past: fn(&str) -> bool,
    /// Whether a word looks like an adverb, which may stand between the parts of a verb.
    is_adverb: fn(&str) -> bool,
    /// Whether a word looks like a present participle.
    is_progressive: fn(&str) -> bool,
}

/// What a word may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Form {
    /// Puts what follows into the future: will.
    Will,
    /// Says that something is possible: may.
    May,
    /// Says that something is called for: should.
    Should,
    /// Says that something hangs on a condition: would.
    Would,
    /// Says that somebody is able to: can.
    Can,
    /// To be, in the present.
    BePresent,
    /// To be, in the past.
    BePast,
    /// To be, its other forms.
    Be,
    /// The participle of to be.
    Been,
    /// To have, in the present.
    HavePresent,
    /// To have, in the past.
    HavePast,
    /// To do, in the present.
    DoPresent,
    /// To do, in the past.
    DoPast,
    /// An ending that may be `is`, `has` or a possessive.
    ClippedIs,
    /// An ending that may be `would` or `had`.
    ClippedWould,
    /// The past of a verb, nothing else: went.
    Past,
    /// The past of a verb or its participle: made.
    PastOrParticiple,
    /// The participle of a verb: gone.
    Participle,
    /// The infinitive of a verb, which is its present as well.
    Base,
    /// The third person of a verb.
    Third,
    /// Might as well be a noun.
    Nounlike,
    /// A verb of what is on the calendar, which in the present looks ahead beside a date: begins.
    Starts,
    /// Behind to be and before an infinitive, says what lies ahead: poised.
    Prospect,
    /// The same, and looks ahead even where the rest is not seen: going.
    Going,
    /// The same with nothing behind it: scheduled.
    Scheduled,
    /// A verb that has an intention: plans.
    Intends,
    /// A verb that binds somebody to what its infinitive says: promises.
    Commits,
    /// Its present participle: planning.
    Intending,
    /// A wish behind `would`: like.
    Likes,
    /// Asks for something: please.
    Asks,
    /// Says that something lies ahead: soon.
    Soon,
    /// Says that something is now.
    Now,
    /// Says that something is past: ago.
    Ago,
    /// No, not, never.
    Not,
    /// The mark of an infinitive.
    To,
    /// A pronoun as a subject, in the first or second person or the plural: we.
    Subject,
    /// A pronoun as a subject in the third person: she.
    ThirdSubject,
    /// A plural that does not look like one, as a subject: people, some.
    Plural,
    /// A verb whose clause is what the sentence is about: says, warns.
    Reports,
    /// A pronoun that is no subject: us.
    Object,
    /// The one spoken to.
    You,
    /// Begins a clause that hangs on another: because, which.
    Subordinator,
    /// The same, and may be the clause's subject: which.
    Relative,
    /// Before a noun: the, its.
    Determiner,
    /// Before a noun phrase: of.
    Preposition,
    /// Joins clauses or words: and.
    Conjunction,
    /// An adverb that does not look like one: also.
    Adverb,
}

/// Where words of a form look by themselves, whatever stands around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Looks {
    Back,
    Ahead,
}

impl Form {
    /// Where the form looks when nothing but the word is known. Ability and wish look ahead beside a date: what can
    /// be done on Monday is not done yet.
    fn looks(self) -> Option<Looks> {
        match self {
            Self::Will | Self::May | Self::Should | Self::Would | Self::Can => Some(Looks::Ahead),
            Self::Starts | Self::Going | Self::Scheduled | Self::Intends | Self::Asks | Self::Soon => {
                Some(Looks::Ahead)
            }
            Self::Been | Self::BePast | Self::HavePast | Self::DoPast => Some(Looks::Back),
            Self::Past | Self::PastOrParticiple | Self::Ago => Some(Looks::Back),
            _ => None,
        }
    }
}

/// The words that look somewhere by themselves in the language with this primary subtag.
pub(crate) fn looking_words(language: &str) -> impl Iterator<Item = (Looks, &'static str)> {
    let lexicon = LEXICONS.into_iter().find(|lexicon| lexicon.languages.contains(&language));
    let words = lexicon.into_iter().flat_map(|lexicon| lexicon.words);
    words
        .filter_map(|(form, words)| Some((form.looks()?, words.split_whitespace())))
        .flat_map(|(looks, words)| words.map(move |word| (looks, word)))
}

/// Every language with a table.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().flat_map(|lexicon| lexicon.languages).copied()
}

/// What a word may be, all at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Forms(u64);

impl Forms {
    /// Whether it may be `form`.
    pub(crate) fn may_be(self, form: Form) -> bool {
        self.0 & (1 << form as u8) != 0
    }

    fn add(&mut self, form: Form) {
        self.0 |= 1 << form as u8;
    }
}

/// The words of one language by what they may be.
pub(crate) struct Grammar {
    forms: FxHashMap<String, Forms>,
    lexicon: &'static Lexicon,
}

impl Grammar {
    /// That of the language with this primary subtag, if there is a table.
    pub(crate) fn for_language(language: &str) -> Option<Self> {
        let lexicon = LEXICONS.into_iter().find(|lexicon| lexicon.languages.contains(&language))?;
        let mut grammar = Self { forms: FxHashMap::default(), lexicon };
        for (form, words) in lexicon.words {
            for word in words.split_whitespace() {
                grammar.teach(word, *form);
            }
        }
        for (verbs, is_nounlike) in [(lexicon.verbs, false), (lexicon.verbs_or_nouns, true)] {
            for verb in verbs.split_whitespace() {
                let third = (lexicon.third_person)(verb);
                grammar.teach(verb, Form::Base);
                grammar.teach(&third, Form::Third);
                if is_nounlike {
                    grammar.teach(verb, Form::Nounlike);
                    grammar.teach(&third, Form::Nounlike);
                }
            }
        }
        Some(grammar)
    }

    fn teach(&mut self, word: &str, form: Form) {
        self.forms.entry(word.to_owned()).or_default().add(form);
    }

    /// What a word in lower case may be.
    pub(crate) fn forms(&self, word: &str) -> Forms {
        if let Some(forms) = self.forms.get(word) {
            return *forms;
        }
        let mut forms = Forms::default();
        if (self.lexicon.is_regular_past)(word) {
            forms.add(Form::PastOrParticiple);
        }
        if (self.lexicon.is_adverb)(word) {
            forms.add(Form::Adverb);
        }
        forms
    }

    /// Whether a word looks like a present participle.
    pub(crate) fn is_progressive(&self, word: &str) -> bool {
        (self.lexicon.is_progressive)(word)
    }
}
