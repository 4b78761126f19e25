//! Times in Chinese that others tell, and lengths.

use super::super::Means::{
    Away, AwayFromNamed, Every, FromNamed, Length, LengthOf, OnDay, Same, Shifted, Value, Window, Within,
};
use super::super::{Rule, Unit};

pub(super) const NAMES: &[Rule] = &[
    // 去年, 今年; 上个月, 本周, 下季度; 昨天, 昨晚
    Rule::new("<year-word>", Shifted),
    Rule::new("<direction> <unit>", Shifted).not_before("级 度 龄").not_after("之 以"),
    Rule::new("<direction> 个月|個月|个星期|個星期|个季度", Shifted),
    Rule::new("<direction> <plural>", Shifted),
    Rule::new("<deictic>", Shifted),
    Rule::new("昨 <daypart> [<hour> 点|點|时|時 [<minute> 分]]", OnDay(-1)),
    Rule::new("今 <daypart> [<hour> 点|點|时|時 [<minute> 分]]", OnDay(0)),
    Rule::new("明 <daypart> [<hour> 点|點|时|時 [<minute> 分]]", OnDay(1)),
    Rule::new("当晚|當晚", OnDay(0)),
    // 次年, 同年, 次日, 当天
    Rule::new("次年|翌年", FromNamed(Unit::Year, 1)),
    Rule::new("第 2 年", FromNamed(Unit::Year, 1)),
    Rule::new("同年|当年|當年", FromNamed(Unit::Year, 0)),
    Rule::new("次月|翌月", FromNamed(Unit::Month, 1)),
    Rule::new("同月|当月|當月", FromNamed(Unit::Month, 0)),
    Rule::new("次日|翌日", FromNamed(Unit::Day, 1)),
    Rule::new("第 2 天", FromNamed(Unit::Day, 1)),
    Rule::new("同日|同天|当天|當天|当日|當日", FromNamed(Unit::Day, 0)),
    Rule::new("前 1 天|日", FromNamed(Unit::Day, -1)),
    // 近年来, 目前, 日前
    Rule::new("近 年 来|來", Value("PAST_REF")),
    Rule::new("近年来|近年來|近年|近日|近期|近来|日前|最近|不久前", Value("PAST_REF")),
    Rule::new("目前|现在|現在|如今|当前|當前|现阶段|眼下|当今|當今", Value("PRESENT_REF")),
    Rule::new("不久 的 将来|未来", Value("FUTURE_REF")),
    Rule::new("不久的将来|不久将来", Value("FUTURE_REF")),
];

pub(super) const LENGTHS: &[Rule] = &[
    // 三个月, 10多年, 一年半, 两个半小时, 半年, 几天
    Rule::new("<few> <plural>", Length).not_before("级 級 前期").not_after("第 有 高"),
    Rule::new("<count> 多|余|餘 <plural>", Length),
    Rule::new("<count> 多|余|餘 个|個 <plural>", Length),
    Rule::new("<few> <plural> <half>", Length),
    Rule::new("<few> 个|個 <half> <plural>", Length),
    Rule::new("<half> [个|個] <plural>", Length),
    Rule::new("<half> 个|個 月", Length),
    Rule::new("<several> <units>", Length).not_after("大 个 個"),
    Rule::new("<several> 10|100|1000 <plural>", Length),
    Rule::new("<few> 个|個 多|余|餘 <units>", Length),
    // 每年, 每两周, 每隔三天
    Rule::new("每 [个|個] <units>", Every).not_before("级"),
    Rule::new("每|每隔 <few> <plural>", Every),
];

pub(super) const RULES: &[Rule] = &[
    // 三天前, 两年后, 五年内
    Rule::new("<length> 前|之前|以前", Away(-1)),
    Rule::new("<length> 后|後|之后|以后|之後|以後", AwayFromNamed(1)),
    Rule::new("<length> 内|內|之内|以内", Window(1)),
    // 近五年来, 过去十年, 未来三年
    Rule::new("近|最近|过去|過去|过往 [的] <length> [来|來|以来|以來|间|里]", Window(-1)),
    Rule::new("未来|未來|今后|今後|接下来 [的] <length> [内|里]", Window(1)),
    Rule::new("<length> 来|來|以来|以來", LengthOf),
    // 去年第四季度, 2023年春节
    Rule::new("<date> [的] <date>", Within),
    Rule::new("<date> （|( <date> ）|)", Within),
    Rule::new("<date> [，] <date> 前后", Same),
];
