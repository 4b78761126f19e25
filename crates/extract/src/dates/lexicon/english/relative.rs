//! Times in English that others tell: the article's own date, the date named before, or one in the same phrase.

use super::super::Means::{
    After, AfterNext, AgoFrom, Ahead, Away, AwayFrom, AwayFromComing, AwayFromNamed, Directed, Every,
    FromNamed, LengthOf, NthAfter, NthIn, NthLastIn, OfNamed, OnDay, PartOf, Same, SameAYearAgo, SameAsNamed,
    SameIn, SeasonBeside, Shifted, ShiftedBy, ShiftedFromNamed, Soonest, This, ToDate, Tonight, UnitTo,
    Unreckoned, Value, WeekOf, WeekdaysAway, Weekend, WeekendOf, Window, Within, Workday,
};
use super::super::{Place, Rule, Unit};

/// After these, "last year" is a span of time or the last of many.
const SPANS: &str = "the a an every each per one very";
/// What a sentence goes on with behind "the day before" that needs no more to be told.
const GOES_ON: &str = "and but had was were has is are it he she they we";
/// What a full hour stands behind.
const AT: &str = "at by around about until till from before after";
const OF_TIME: &str = "of for in end ended ending close closed during on to start started began through";

pub(super) const NAMES: &[Rule] = &[
    // last month, later this year, earlier this week
    Rule::new("[early|earlier|late|later|sometime|some [on|in]] <direction> [<fy>|calendar|whole|school|academic|working] <unit>", Shifted)
        .not_after(SPANS)
        .not_before("of"),
    Rule::new("[early|earlier|late|later] [on|in] the current <unit>", Shifted),
    Rule::new("[the] [current] <fy> year", This(Unit::Year)).after("in of for during").placed(Place::Ends),
    // for a third consecutive day
    Rule::new("[a|the|its|their] <nth> consecutive|straight|successive <unit>", Shifted),
    Rule::new("[a|the|its|their] <nth> <unit> running", Shifted),
    Rule::new("[a|the|its|their] <nth> <unit> in a row", Shifted),
    Rule::new("early|earlier|late|later in the <unit>", Shifted),
    Rule::new("<direction> <fy> year", Shifted).not_after(SPANS),
    // the past decade, the last few years: lengths that end or begin now
    Rule::new("the last|past|coming <unit>", Every).not_before("of"),
    Rule::new("the <direction> day", ShiftedFromNamed).not_before("of in"),
    Rule::new("the next|following day", FromNamed(Unit::Day, 1)),
    // In December this past year is not the one before.
    Rule::new("this past|coming year", Value("P1Y")),
    Rule::new("this past|coming decade", Value("P10Y")),
    Rule::new("this <direction> <unit>", Shifted).not_before("of"),
    Rule::new("one|some day|night|morning|afternoon|evening [early|late] <direction> <unit>", Shifted),
    Rule::new("the other day|night|week|month", Value("PAST_REF")).not_before("of"),
    Rule::new("<count> [~. ~<tenths>] million|billion years ago", Value("PAST_REF")),
    Rule::new("the next <unit>", Every),
    // What the latest figures are of is over.
    Rule::new("the latest <unit>", ShiftedBy(-1)).not_before("of in"),
    Rule::new("the most recent <unit>", ShiftedBy(-1)).not_before("of in"),
    Rule::new("[the] last|past|next|coming|previous|following <several> <plural>", Every),
    Rule::new("[the] <direction> couple [of] <units>", Window(0)).counting(200),
    Rule::new("[the] <direction> <count> [business|trading|working|calendar] <units>", Window(0)).not_before("of"),
    Rule::new("[the] <count> <direction> <units>", Window(0)),
    // the following year, the next day, the day before
    Rule::new("the <direction> <unit>", ShiftedFromNamed).not_before("of"),
    Rule::new("the <direction> <daypart>", ShiftedFromNamed),
    // But the day before the vote is told by the vote.
    Rule::new("the <unit> before", AwayFromNamed(-1)).placed(Place::Over),
    Rule::new("the <unit> after", AwayFromNamed(1)).placed(Place::Over),
    Rule::new("the <unit> before", AwayFromNamed(-1)).before(GOES_ON),
    Rule::new("the <unit> after", AwayFromNamed(1)).before(GOES_ON),
    Rule::new("the <daypart> before", FromNamed(Unit::Day, -1)).placed(Place::Over),
    Rule::new("the <daypart> after", FromNamed(Unit::Day, 1)).placed(Place::Over),
    Rule::new("[the] <unit> after [the] next", ShiftedBy(2)).placed(Place::Ends),
    Rule::new("[the] <unit> before last", ShiftedBy(-2)),
    // that day, the same year, the day
    Rule::new("[early|earlier|late|later [on|in]] that <unit>", SameAsNamed).not_before("of"),
    Rule::new("[early|earlier|late|later] that <daypart>", FromNamed(Unit::Day, 0)).not_before("of"),
    Rule::new("the same <daypart>", FromNamed(Unit::Day, 0)).not_before("of"),
    Rule::new("[the] <daypart> before last", OnDay(-2)),
    Rule::new("[early|late|later] that <season>", OfNamed).not_before("of"),
    Rule::new("[early|late|later] that <plain-month>", OfNamed),
    Rule::new("the following <season>", SeasonBeside(1)),
    Rule::new("the previous|preceding <season>", SeasonBeside(-1)),
    Rule::new("[early|earlier|late|later [on|in]] [the] [very] same <unit>", SameAsNamed).not_before("of"),
    Rule::new("[the] same <unit> [of] last year", SameAYearAgo),
    Rule::new("[the] corresponding|comparable|equivalent <unit> [of|in] last year", SameAYearAgo),
    Rule::new(
        "[the] same|corresponding|comparable|equivalent <unit> [of] [the] previous|preceding|prior year",
        SameAYearAgo,
    ),
    Rule::new(
        "[the] same|corresponding|comparable|equivalent <unit> a|one year ago|earlier|before|previously",
        SameAYearAgo,
    ),
    // the same quarter of 2008, the year-ago quarter, the prior-year period
    Rule::new("[the] same|corresponding|comparable|equivalent <unit> of|in <year>", SameIn),
    Rule::new("the <likely-year> <unit>", SameIn),
    Rule::new("[the] year - ago|earlier <unit>", SameAYearAgo),
    Rule::new("[the] prior|previous - year <unit>", SameAYearAgo),
    Rule::new("[the] <unit> - ago|earlier period", ShiftedBy(-1)),
    Rule::new("[the] <unit> - ago|earlier", ShiftedBy(-1)).not_before("-"),
    Rule::new("[the] prior|previous [-] <unit> period", ShiftedBy(-1)),
    Rule::new("the <unit>", SameAsNamed).after(OF_TIME).not_before("of when that to before after -").placed(Place::Ends),
    Rule::new("throughout the <unit>", SameAsNamed).not_before("of").placed(Place::Ends),
    Rule::new("[this] upcoming|coming|following <weekday>", Soonest),
    // next Tuesday, last May, this summer
    Rule::new("[this|the] <direction> <weekday>", Directed).not_before("of in"),
    Rule::new("this past <weekday>", Directed),
    Rule::new("<direction> <plain-month>", Directed).not_after("the").not_before("be"),
    Rule::new("<direction> ^<month>", Directed).not_after("the").not_before("be"),
    Rule::new("[the] <direction> <season>", Directed),
    // Of whatever is played or shown in seasons.
    Rule::new("<direction> season|seasons", Unreckoned).not_after(SPANS).not_before("of"),
    Rule::new("[early|earlier|late|later] <direction> [early|late] <daypart>", Directed).not_after("the"),
    Rule::new("<direction> <month> [~.] [the] <day>", Directed),
    // the next working day, Friday after next
    Rule::new("[the] <direction> weekday|workday", Workday).not_after("a an every each"),
    Rule::new("[the] <direction> working|work|business|trading day", Workday).not_after("a an every each"),
    Rule::new("[the] <weekday> after next", AfterNext),
    Rule::new("[the] <month> after next", AfterNext),
    // three Fridays ago
    Rule::new("<count> <weekdays> from now|today", WeekdaysAway(1)),
    Rule::new("<count> <weekdays> ago|back", WeekdaysAway(-1)),
    Rule::new("[the] <weekday> before last", WeekdaysAway(-1)).counting(200),
    // yesterday, earlier today; but "the cars of tomorrow" and "today’s drivers" name no day
    Rule::new("[early|earlier|late|later [on|in]] <deictic> [early|late] [<daypart>]", Shifted)
        .not_after("of")
        .not_before("' show programme program")
        .placed(Place::NoName),
    Rule::new("as of <deictic>", Shifted),
    Rule::new("yesterday", OnDay(-1)).before("'"),
    Rule::new("<deictic> ~' ~s <daypart>", Shifted),
    Rule::new("[early|earlier|late|later] tonight|tonite", Tonight)
        .not_after("of")
        .not_before("' show")
        .placed(Place::NoName),
    Rule::new("overnight", Tonight).placed(Place::Ends),
    Rule::new("<hour-12> tonight", Tonight).after(AT),
    Rule::new("<hour-12> this <daypart>", OnDay(0)).after(AT),
    Rule::new("<hour-12> last <daypart>", OnDay(-1)).after(AT),
    Rule::new("<hour-12> yesterday <daypart>", OnDay(-1)).after(AT),
    Rule::new("<hour-12> tomorrow <daypart>", OnDay(1)).after(AT),
    Rule::new("mid - year", This(Unit::Year)).after("by at in since until from before after around").placed(Place::Ends),
    Rule::new("midyear", This(Unit::Year)).placed(Place::Ends),
    Rule::new("[the] weekend", Weekend).after("over at on during this").placed(Place::Ends),
    Rule::new("the|my weekend", Weekend).placed(Place::Alone),
    // the end of the month
    Rule::new("[the] [very] end|beginning|start|middle|close|rest|remainder|remaining of [the] [<fy>|calendar] <unit>", Shifted)
        .not_before("of"),
    // by EOM; but "the boy" is no beginning of a year, "corn on the cob" no close of business, and a BOM lists materials
    Rule::new("[at] [the] eom", This(Unit::Month)),
    Rule::new("[at] [the] eoy", This(Unit::Year)),
    Rule::new("ytd", This(Unit::Year)),
    Rule::new("[at] [the] eod", This(Unit::Day)),
    Rule::new("at [the] ^bom", This(Unit::Month)),
    Rule::new("at [the] ^boy", This(Unit::Year)),
    Rule::new("at [the] ^cob", This(Unit::Day)),
    Rule::new("^cob", This(Unit::Day)).after("by before until"),
    Rule::new("end|beginning|start of <unit>", Shifted),
    Rule::new("[the] <unit> ~' ~s end|close|start|beginning", Shifted),
    Rule::new("[the] <unit> [~-] end", Shifted).after("at by before until since").placed(Place::Ends),
    Rule::new("[the] rest [of] the|my|our|your <unit>", Shifted).not_before("of"),
    Rule::new("[the] <unit> [-] to [-] date", ToDate),
    // now, recently, soon
    Rule::new("right|just now", Value("PRESENT_REF")).not_after("from"),
    Rule::new("currently|nowadays|presently", Value("PRESENT_REF")),
    Rule::new("at the moment|present", Value("PRESENT_REF")),
    Rule::new("at the present time", Value("PRESENT_REF")),
    Rule::new("at present", Value("PRESENT_REF")),
    Rule::new("at this time|moment", Value("PRESENT_REF")),
    Rule::new("[for] the time being", Value("PRESENT_REF")),
    Rule::new("these days", Value("PRESENT_REF")),
    Rule::new("asap", Value("FUTURE_REF")),
    Rule::new("as soon as possible", Value("FUTURE_REF")),
    Rule::new("[more|most] recently", Value("PAST_REF")).not_after("as"),
    Rule::new("[so] long ago", Value("PAST_REF")),
    Rule::new("some time ago", Value("PAST_REF")),
    Rule::new("a while ago|back", Value("PAST_REF")),
    Rule::new("lately", Value("PAST_REF")),
    Rule::new("in recent <plural>", Value("PAST_REF")).some(),
    Rule::new("recent <plural>", Value("PAST_REF")).some(),
    Rule::new("the recent past", Value("PAST_REF")),
    Rule::new("in past <plural>", Value("PAST_REF")).some(),
    Rule::new("[the] coming|upcoming <plural>", Value("FUTURE_REF")).some(),
    Rule::new("[the] <plural> ahead", Value("FUTURE_REF")).placed(Place::Ends),
    Rule::new("[the] <plural> to come", Value("FUTURE_REF")).placed(Place::Ends),
    Rule::new("to date", Value("PRESENT_REF")).not_after("up").placed(Place::Over),
    Rule::new("the future", Value("FUTURE_REF")).after("in").placed(Place::Ends),
    Rule::new("the past", Value("PAST_REF")).after("in").placed(Place::Ends),
    Rule::new("the near|foreseeable future|term", Value("FUTURE_REF")),
    Rule::new("a later date", Value("FUTURE_REF")),
    Rule::new("one day", Value("FUTURE_REF")).after("will would could may might"),
];

pub(super) const RULES: &[Rule] = &[
    // two years ago, in three weeks, ten days later, three weeks from tomorrow
    Rule::new("<length> ago|back", Away(-1)),
    Rule::new("<length> [or so] ago", Away(-1)),
    // a year ago today, a week ago Monday
    Rule::new("<length> ago <date>", AgoFrom),
    Rule::new("more|less|fewer|longer than <length> ago", Away(-1)),
    Rule::new("at least|most <length> ago", Away(-1)),
    // no more than a week, at least five years: in so long, not so long from now
    Rule::new("[no] more|less|fewer|longer than <length>", LengthOf),
    Rule::new("at least|most <length>", LengthOf),
    Rule::new("up to <length>", LengthOf),
    Rule::new("in [about|around] <length>", Ahead),
    Rule::new("in <length> [~' [~s]] time", Away(1)),
    Rule::new("[more|less than] <length> from [right] now", Away(1)),
    Rule::new("<length> hence|out", Away(1)),
    Rule::new("<date> <length> ago|later|hence", Same),
    Rule::new("<date> <length> from now", Same),
    Rule::new("<length> later", AwayFromNamed(1)),
    Rule::new("<length> earlier|previously", AwayFromNamed(-1)),
    Rule::new("[in|within] [more|less than] <length> from <date>", AwayFromComing),
    Rule::new("[more|less than] <length> after|since|following <date>", AwayFrom(1)),
    Rule::new("[more|less than] <length> before <date>", AwayFrom(-1)),
    Rule::new("<length> prior to <date>", AwayFrom(-1)),
    Rule::new("<length> prior", AwayFromNamed(-1)).placed(Place::Over),
    Rule::new("<length> before|after", AwayFromNamed(-1)).placed(Place::Over),
    Rule::new("after <length>", After).placed(Place::Over),
    Rule::new("within <length>", Window(1)),
    Rule::new("[the] <unit> after|following <date>", AwayFrom(1)),
    Rule::new("[the] <unit> before <date>", AwayFrom(-1)),
    Rule::new("[the] <direction> <length>", Window(0)),
    Rule::new("[the] first <length>", LengthOf),
    Rule::new("[the] first|last|past|next|final|opening|closing <length> of <date>", LengthOf),
    // the quarter ended 30 June
    Rule::new("[the] [<fy>] <unit> ended|ending [on|in] [the] <date>", UnitTo),
    Rule::new("<length> starting|beginning [from|on|in] [the] <date>", LengthOf),
    Rule::new("for <length> from|starting [from|on] [the] <date>", LengthOf),
    Rule::new("for <length> , from <date>", LengthOf),
    // the first Monday of May, the last week of 2019
    Rule::new("[the] <nth> <date> [of|in] <date>", NthIn),
    Rule::new("[the] <nth> <unit> of|in <date>", NthIn),
    Rule::new("[the] <nth> <date> after|following <date>", NthAfter),
    Rule::new("[the] last|final <date> of|in <date>", NthLastIn),
    Rule::new("[the] last|final <unit> of|in <date>", NthLastIn),
    Rule::new("[the] <nth> last|to-last <unit> of|in <date>", NthLastIn),
    Rule::new("[the] <nth> last <date> of|in <date>", NthLastIn),
    Rule::new("[the] week [of|commencing|beginning] [the] <date>", WeekOf),
    // Labor Day weekend
    Rule::new("[the] <date> weekend [of|,] [<date>]", WeekendOf),
    // the start of this year, early next year, Christmas of last year
    Rule::new("[the] [very] end|beginning|start|middle|close|rest|remainder|remaining of [the] <date>", Same),
    Rule::new("[the] [very] end|beginning|start|onset|outbreak|height of <made>", Same),
    Rule::new("[the] same|corresponding|comparable|equivalent period|time|point [of|in] <date>", Same),
    Rule::new("this time <date>", Same),
    Rule::new("[the] <part> [-] [part of] [of] [in|on] <date>", Same),
    Rule::new("earlier|later [on|in] <date>", Same),
    Rule::new("[the] first|latter|last|better|best part of [the] <date>", Same),
    Rule::new("[the] <nth-h> half of|in <date>", PartOf),
    Rule::new("[the] <season> of <date>", PartOf),
    Rule::new("[the] <date> of|in <date>", Within),
    Rule::new("<date> ~' ~s <date>", Within),
    Rule::new("<date> <date>", Within),
    Rule::new("<date> , <date>", Within),
    Rule::new("[the] <date> ( <date> )", Within),
];
