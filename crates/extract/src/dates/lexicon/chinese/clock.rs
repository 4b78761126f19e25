//! Times of day in Chinese.

use super::super::Means::{Clock, ClockOn, ClockRange, Past};
use super::super::Rule;

pub(super) const RULES: &[Rule] = &[
    // 下午3点30分, 晚上8时许, 上午九点半
    Rule::new("<daypart> <hour> 点|點|时|時 [钟|鐘|整]", Clock).not_before("半 多"),
    Rule::new("<daypart> <hour> 点|點|时|時 <minute> 分", Clock),
    Rule::new("<daypart> <hour-12> 点|點|时|時 半", Past(30)),
    Rule::new("<daypart> <hour> ~:|： ~<minute>", Clock),
    // 15时30分, 8点整
    Rule::new("<hour> 点|點|时|時 <minute> 分", Clock),
    Rule::new("<hour> 时|時 整", Clock),
    Rule::new("<hour> 点|點 整|钟|鐘", Clock),
    Rule::new("<hour> ~:|： ~<minute> [~:|： ~<sec>]", Clock),
];

pub(super) const RANGES: &[Rule] = &[Rule::new("[从|從|自] <clock> 至|到|-|～|~ [-] <clock>", ClockRange)];

pub(super) const ON: &[Rule] =
    &[Rule::new("<date> [的] <clock>", ClockOn), Rule::new("<date> <daypart> [<clock>]", ClockOn)];
