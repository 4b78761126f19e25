//! The words that carry tense and modality in English.

use super::Form::{
    Adverb, Ago, Asks, Base, Be, BePast, BePresent, Been, Can, ClippedIs, ClippedWould, Conjunction,
    Determiner, DoPast, DoPresent, Going, HavePast, HavePresent, Intending, Intends, Likes, May, Not,
    Nounlike, Now, Object, Participle, Past, PastOrParticiple, Preposition, Prospect, Relative, Scheduled,
    Should, Soon, Subject, Subordinator, Third, ThirdSubject, To, Will, Would, You,
};
use super::{Form, Lexicon};

pub(super) const ENGLISH: Lexicon = Lexicon {
    languages: &["en"],
    words: WORDS,
    verbs: VERBS,
    verbs_or_nouns: VERBS_OR_NOUNS,
    third_person,
    is_regular_past,
    is_adverb,
    is_progressive,
};

const WORDS: &[(Form, &str)] = &[
    (Will, "will 'll ll wo shall sha"),
    (May, "may might could"),
    (Should, "should must ought"),
    (Would, "would"),
    (Can, "can ca cannot"),
    (BePresent, "am is are 're 'm"),
    (BePast, "was were"),
    (Be, "be been being"),
    (Been, "been"),
    (HavePresent, "have has 've"),
    (HavePast, "had"),
    (DoPresent, "do does"),
    (DoPast, "did"),
    (ClippedIs, "'s"),
    (ClippedWould, "'d"),
    (Scheduled, "planned expected scheduled slated due set forecast projected anticipated"),
    (PastOrParticiple, "planned expected scheduled projected anticipated"),
    (Prospect, "poised likely about ready bound destined keen supposed"),
    (Going, "going"),
    (Intends, "plan plans expect expects intend intends aim aims hope hopes want wants"),
    (Intending, "planning hoping aiming looking intending preparing expecting"),
    (Likes, "like love prefer hate"),
    (Asks, "please let"),
    (Soon, "soon upcoming tomorrow"),
    (Now, "now currently today nowadays presently"),
    (Ago, "ago previously formerly"),
    (Not, "not n't never"),
    (To, "to"),
    (Subject, "i we you they these those"),
    (ThirdSubject, "he she it there this that"),
    (Object, "me us him them myself ourselves yourself himself herself itself themselves"),
    (You, "you"),
    (Relative, "that which who what"),
    (
        Subordinator,
        "whom whose if when whenever because while although though since unless until after before",
    ),
    (Subordinator, "where whether whereas as how why that which who what once"),
    (
        Determiner,
        "the a an this that these those its their our his her my your each every some any no another",
    ),
    (Determiner, "both all most many few several other such more less 's"),
    (Preposition, "of in on at by for with from into about over under between through during without within"),
    (Preposition, "across toward towards via per than as against among despite"),
    (Conjunction, "and or but nor yet"),
    (
        Adverb,
        "also just still often always already even ever further once both all so then thus too well more",
    ),
    (Adverb, "sometimes quite rather simply almost all first again far now currently today soon"),
    (
        Past,
        "went took began rose fell gave saw became broke grew wrote drove spoke chose ate froze flew forgot",
    ),
    (Past, "hid knew rode rang sang sank shook stole swam threw wore woke withdrew came ran undertook arose"),
    (
        PastOrParticiple,
        "said told made led won lost got met found kept left held sold bought built sent paid",
    ),
    (
        PastOrParticiple,
        "stood struck brought caught felt fought heard hung laid lent meant shot slept spent spun",
    ),
    (PastOrParticiple, "stuck swept taught thought understood dealt dug fed fled sought learnt died rebuilt"),
    (Participle, "gone taken begun risen fallen given seen become broken grown written driven spoken chosen"),
    (
        Participle,
        "eaten frozen flown forgotten hidden known ridden rung sung sunk shaken shown stolen thrown",
    ),
    (Participle, "worn woken withdrawn done come run put cut set hit let shut read proven"),
    (
        Base,
        "go take begin rise fall give see become break grow write drive speak choose know come run say tell",
    ),
    (
        Base,
        "make win lose get meet find keep hold sell buy build send pay stand bring catch feel fight hear mean",
    ),
    (Base, "spend teach think understand deal feed seek put set cut hit let read lead leave draw throw"),
    (
        Third,
        "goes takes begins rises gives sees becomes grows writes chooses knows comes says tells makes wins",
    ),
    (Third, "loses gets meets finds keeps holds sells builds sends pays brings catches feels hears means"),
    (
        Third,
        "spends teaches thinks understands seeks puts sets lets reads leads leaves draws throws lies runs",
    ),
    (
        Nounlike,
        "rise fall break fight cut hit set lead leave draw rises falls sets cuts hits reads means drive run",
    ),
];

/// Verbs whose forms are hardly ever nouns.
const VERBS: &str = "accept achieve acknowledge acquire add adopt affect agree allow announce apply appreciate \
    argue arrive assert assess assume avoid believe belong carry cause combine compare compete compile complete \
    comprise concern conclude confirm connect consider consist contain contend continue contribute convert create \
    deliver demonstrate depend derive describe determine develop differ discuss distinguish dominate eliminate embrace \
    emphasise emphasize enable encourage enhance ensure establish evaluate exclude exist expand explain explore \
    express extend facilitate follow generate govern happen highlight identify ignore illustrate implement imply \
    improve include incorporate increase indicate inform insist install introduce invite involve justify lack learn \
    maintain manage matter mention migrate monitor note observe obtain occur offer operate oversee participate \
    perform persist posit possess prefer prevent proceed produce promote propose protect prove provide publish \
    pursue receive recognise recognize recommend recruit reduce refer reflect relate rely remain remove represent \
    require resolve retain reveal satisfy seem select serve share solve specialise specialize spearhead specify \
    stress suggest summarise summarize support suppose surround tend thank transform treat underscore unite \
    use utilise utilize vary verify welcome wonder yield";

/// Verbs whose forms are as well nouns.
const VERBS_OR_NOUNS: &str = "access act address aim amount answer appeal appear approach ask attempt balance benefit \
    build call capture care cause challenge change charge claim collect comment control cost count cover credit debate \
    decrease demand design display drop effect end estimate exercise experience export face feature fit focus \
    form fuel function gain guarantee guide handle help host house impact import influence interest issue join \
    judge keep label land launch level limit link list live look maintain mark market match measure model move \
    name need number offer open order own pair parse pass place plan play point position power practice present \
    press process produce profit program project promise purchase push question range rank reach reason record \
    release report request rest result return review reward risk rule sample scale score search sense set shape \
    shed shift show sign sound source start state stay step stop store structure struggle study supply surge survey \
    switch take talk target test thrive touch trace track trade transfer trust try turn update value view visit \
    vote wait want watch win wish work worry";

fn third_person(verb: &str) -> String {
    match verb.as_bytes() {
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ies", &verb[..verb.len() - 1]),
        [.., b's' | b'x' | b'z' | b'o'] | [.., b'c' | b's', b'h'] => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

/// Words in -ed that are no past of a verb.
const NOT_PAST: &str = " need speed indeed feed seed embed hundred sacred breed exceed proceed succeed naked rugged wicked \
    unprecedented unlimited so-called aged talented limited related complicated detailed hatred shed sled bleed \
    overfeed reed weed greed creed steed heed deed ";

fn is_regular_past(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ed")
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && !word.starts_with("un")
        && !NOT_PAST.contains(&format!(" {word} "))
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ly")
        && !matches!(word, "supply" | "apply" | "reply" | "family" | "assembly")
}

fn is_progressive(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ing")
        && !matches!(word, "thing" | "nothing" | "something" | "anything" | "during")
}
