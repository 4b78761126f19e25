//! Calendar dates in Chinese, from days to centuries, and ranges of them.

use super::super::Means::{
    Calendar, Century, DecadeIn, EraYear, EveryPart, FromDate, InWeek, Months, Range, Same, Shifted, This,
    Weekend, Within, Years,
};
use super::super::{Rule, Unit};

/// What a number of days stands before, rather than a day of the month.
const OF_DAYS: &str = "内 內 后 後 前 间 游 遊 元 以内 之内 之后 以来";
/// What comes so many times, so that 周一次 is once a week.
const TIMES: &str = "次 个 期 篇 家 名 位";

pub(super) const RULES: &[Rule] = &[
    // 3月20日, 三月, 18日
    Rule::new("<m> 月 [份] <day> 日|号|號", Calendar),
    Rule::new("<m> 月 [份]", Calendar),
    Rule::new("<day> 日|号|號", Calendar)
        .not_before(OF_DAYS)
        .not_after("第 每 近 这 连续 长达 为期 了 廿 卅"),
    // 自2000年以来, 2060年前
    Rule::new("<likely-year> 年", Calendar).after("自 从 從 自从 到 至 在 于"),
    Rule::new("<odd-year> 年", Calendar).before("前 之前 以前 后 之后 以后 以来 间"),
    // 民国三十八年, 平成三年
    Rule::new("民国|民國 <few> 年", EraYear(1912)),
    Rule::new("令和 <few> 年", EraYear(2019)),
    Rule::new("平成 <few> 年", EraYear(1989)),
    Rule::new("昭和 <few> 年", EraYear(1926)),
    Rule::new("光绪|光緒 <few> 年", EraYear(1875)),
    Rule::new("<year> ~. ~<m> ~. ~<day>", Calendar),
    // 第三季度, 上半年, 2023财年
    Rule::new("[第] <q> 季度|季", Calendar).not_before("度"),
    Rule::new("<nth-h>", Calendar),
    Rule::new("<year> [年] <fy>", Calendar),
    // 夏天, where a year stands before it
    Rule::new("<season>", Calendar).after("年 去年 今年 明年 前年 后年"),
    Rule::new("上世纪|上世紀", DecadeIn(-1)),
    // 上世纪90年代, 二十世纪八十年代, 19世纪
    Rule::new("上世纪|上世紀 <short-decade> 年代", DecadeIn(-1)),
    Rule::new("本 世纪|世紀 <short-decade> 年代", DecadeIn(0)),
    Rule::new("<century> 世纪|世紀 <short-decade> 年代", DecadeIn(0)),
    Rule::new("<short-decade> 年代", Calendar),
    Rule::new("<century> 世纪|世紀", Century),
    // 周五, 下周一, 星期日
    Rule::new("周|週|星期|礼拜 <weekday-number>", Calendar).not_before(TIMES).not_after("每"),
    Rule::new("<direction> 周|週|星期|礼拜 <weekday-number>", InWeek).not_before(TIMES),
    Rule::new("每 周|週|星期|礼拜 <weekday-number>", EveryPart).not_before(TIMES),
    // 年底, 月初
    Rule::new("年 底|初|末|中", This(Unit::Year)).not_after("年 去年 今年 明年 前年 后年"),
    Rule::new("月 底|初|末|中", This(Unit::Month)),
    // 2019—2021年
    Rule::new("[从|從|自|由] <likely-year> [年] -|～|~|至|到 [-] <other-year> 年", Years),
    // 1至2月, 今年3-5月
    Rule::new("[<year> 年] <m> [月] 至|到|-|～|~ [-] <other-m> 月 [份]", Months),
    Rule::new("<year-word> <m> [月] 至|到|-|～|~ [-] <other-m> 月 [份]", Months),
    Rule::new("<direction> <fy>", Shifted),
    Rule::new("周末|週末", Weekend).not_after("每"),
];

/// Parts of what one layer before named: 2023年12月底, 去年年底.
pub(super) const PARTS: &[Rule] = &[
    Rule::new("<date> [的] <part>", Same),
    Rule::new("<date> 年 底|初|末|中", Same),
    Rule::new("<date> 月 底|初|末|中", Same),
];

pub(super) const RANGES: &[Rule] = &[
    Rule::new("[从|從|自|由] <date> 至|到|- [-] <date> [止|期间]", Range),
    Rule::new("<date> ～|~ <date>", Range),
    Rule::new("[从|從|自] <date> 至今", FromDate),
    Rule::new("<date> （|( <date> ）|)", Within),
];
