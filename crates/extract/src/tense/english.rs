//! The words that carry tense and modality in English.

use super::Form::{
    Adverb, Ago, Asks, Base, Be, BePast, BePresent, Been, Can, ClippedIs, ClippedWould, Commits, Conjunction,
    Determiner, DoPast, DoPresent, Going, HavePast, HavePresent, Intending, Intends, Likes, May, Not,
    Nounlike, Now, Object, Participle, Past, PastOrParticiple, Plural, Preposition, Prospect, Relative,
    Reports, Scheduled, Should, Soon, Starts, Subject, Subordinator, Third, ThirdSubject, To, Will, Would,
    You,
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
    (
        Commits,
        "promise promises pledge pledges vow vows threaten threatens propose proposes undertake undertakes",
    ),
    (Intending, "planning hoping aiming looking intending preparing expecting"),
    (Starts, "begins starts opens ends expires resumes"),
    (Likes, "like love prefer hate"),
    (Asks, "please let"),
    (Soon, "soon upcoming tomorrow"),
    (Now, "now currently today nowadays presently"),
    (Ago, "ago previously formerly"),
    (Not, "not n't never"),
    (To, "to"),
    (Subject, "i we you they these those"),
    (ThirdSubject, "he she it there this that"),
    (Plural, "people women men children police some few many most others both"),
    (
        Reports,
        "say says said warn warns warned predict predicts predicted forecast forecasts estimate estimates estimated",
    ),
    (
        Reports,
        "believe believes believed think thinks thought show shows showed shown find finds found know knows",
    ),
    (Reports, "argue argues argued claim claims claimed report reports reported suggest suggests suggested"),
    (
        Reports,
        "fear fears feared hope hopes hoped expect expects expected insist insists announce announces announced",
    ),
    (
        Reports,
        "confirm confirms confirmed note notes noted add adds added tell tells told conclude concludes concluded",
    ),
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
const VERBS: &str = "abandon abolish absorb accelerate accept accompany accuse achieve acknowledge \
    acquire adapt add adjust admire admit adopt advise affect afford agree allow alter amend analyse \
    analyze announce anticipate apply appoint appreciate argue arrive assemble assert assess assign \
    assist assume assure attach attract avert avoid await beg behave believe belong betray blend boast \
    bother bury calculate cancel carry cause cease celebrate characterise characterize circulate clarify \
    classify coincide collaborate collapse collide combine communicate compare compensate compete compile \
    complete compose comprehend comprise conceal concede conceive concern conclude confess confine \
    confirm confuse congratulate connect conserve consider consist constitute construct consult consume \
    contain contend continue contribute convert convey convict convince cooperate coordinate cope create \
    criticise criticize cultivate deceive declare dedicate defend define deliver demonstrate deny depart \
    depend deprive derive describe deserve destroy detect deteriorate determine develop devote differ \
    differentiate diminish disagree disappear disappoint discover discuss dispose dissolve distinguish \
    distribute diversify divide dominate donate earn educate elect eliminate embrace emerge emphasise \
    emphasize employ enable enclose encounter encourage endanger enforce engage enhance enjoy ensure \
    enter entertain entitle erode establish evaluate evolve examine exceed excite exclaim exclude execute \
    exist expand expire explain explore expose express extend facilitate fascinate follow forbid forget \
    forgive formulate foster frighten fulfil fulfill gather generate govern grant happen hesitate \
    highlight hire hurry identify ignore illuminate illustrate imagine implement imply impose impress \
    improve include incorporate increase incur indicate induce infect inform inherit inhibit initiate \
    injure innovate insist inspire install integrate interact interfere interpret interrupt intervene \
    introduce invade invent invest investigate invite involve irritate isolate justify lack learn lend \
    liberate listen locate maintain manage manufacture matter memorise mention merge migrate minimise \
    minimize mitigate modify monitor motivate multiply neglect negotiate note obey oblige observe obtain \
    occur offer operate originate outline overcome overlook oversee owe participate penetrate perceive \
    perform persist persuade plunge portray posit possess postpone preach predict prefer prepare preserve \
    presume prevail prevent proceed proclaim produce prohibit promote pronounce propose prosper protect \
    prove provide provoke publicise publish punish pursue quit react realise realize rebuild receive \
    reckon reclaim recognise recognize recommend reconcile recover recruit redefine reduce refer refine \
    reflect regulate reinforce reject rejoin relate rely remain remember remind remove renew replace \
    represent reproduce require resemble resign resist resolve restore restrict resume retain retire \
    retrieve reveal revise revive sacrifice satisfy scare scatter secure seem select separate serve \
    settle share simplify solve spearhead specialise specialize specify speculate stabilise stabilize \
    stimulate strengthen stress strive submit substitute succeed suffer suggest summarise summarize \
    supervise support suppose suppress surround survive suspend sustain tackle tempt tend terminate \
    testify thank threaten tolerate transform translate transmit treat undergo undermine underscore \
    undertake unify unite use utilise utilize utter vanish vary verify wander warn welcome withdraw \
    withstand wonder yield";

/// Verbs whose forms are as well nouns.
const VERBS_OR_NOUNS: &str = "abuse access act address advance aim alarm amount answer appeal appear \
    approach arrest ask attack attempt balance ban bar base battle bear benefit bet bid bite blame block \
    blow bomb boost border borrow break breathe broadcast build burn burst buzz call camp campaign \
    capture care cast catch cause chair challenge change charge chart chase check cheer circle claim \
    climb close coach collect combat command comment commission compromise conduct conflict contact \
    contest contract contrast control cook cool copy cost count cover crash credit cross crowd cry cure \
    cycle damage dance dare date debate decline decrease delay delight demand deposit design desire dip \
    direct discount display dispute double doubt draft drain dream dress drift drink drop dry echo edge \
    effect empty end escape estimate exchange excuse exercise exhibit exit experience exploit export face \
    fail fan farm fear feature fill film finance fine finish fire fish fit flood flow fly focus fold form \
    found frame freeze frown fuel function gain gaze glance graduate grip ground grow guarantee guess \
    guide hand handle hang harm hate haul head heat help hint hold host house hurt impact import \
    influence interest issue jail join judge jump keep kick kill kiss knock label land last laugh launch \
    lay level lie lift limit link list live load lock log look lose love lower mail maintain map march \
    mark market mask master match mean measure melt mind mine mirror miss mix model move name need nod \
    notice number object offer open order own paint pair park parse part pass pause peak permit phone \
    pick pilot pin pipe place plan plant play pledge plot point poll position post pour power practice \
    praise pray present press preview process produce profile profit program progress project promise \
    prompt protest pump purchase push question race rain raise range rank rate reach reason rebel recall \
    record release remark rent repair reply report request rescue reserve rest result retreat return \
    review reward ride ring risk roar rock roll root rub ruin rule rush sail sample save say scale score \
    seal search seat sell send sense sentence set shame shape shed shelter shift shock shoot shop shout \
    show shut sign silence sink sit skip sleep slide slip slow smell smile smoke snow soar sort sound \
    source space spark spell spill spin split spot spread spring stand stare start state stay steal stem \
    step stick stock stop store stretch strike strip stroke structure struggle study suit sum supply \
    surge surprise surrender survey suspect swim swing switch tail take talk tap target taste tax tear \
    test thrive throw tie tip toast top total touch tour trace track trade train transfer transport trap \
    travel trick trigger trim trip trust try turn twist update upgrade urge value view visit \
    volunteer vote vow wage wait walk want warm wash waste watch wave wear weigh whisper win wish work \
    worry wrap";

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
