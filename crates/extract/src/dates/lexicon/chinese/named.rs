//! Holidays and periods that Chinese names.

use super::super::super::holiday::Moving;
use super::super::Means::{Fixed, Moving as Moves, Value};
use super::super::Rule;

const fn lunar(month: u8, day: u8, after: i64) -> super::super::Means {
    Moves(Moving::Chinese { month, day, after })
}

/// What stands behind the two numbers of a day that is named by them.
const OF_FEAST: &str = "假期 长假 小长假 黄金周 期间 劳动节 前 后";

pub(super) const HOLIDAYS: &[Rule] = &[
    Rule::new("元旦 [节]", Fixed(1, 1)),
    Rule::new("除夕", lunar(1, 1, -1)),
    Rule::new("春节|春節|农历新年|大年初一", lunar(1, 1, 0)),
    Rule::new("元宵节|元宵節|元宵", lunar(1, 15, 0)),
    Rule::new("情人节|情人節", Fixed(2, 14)),
    Rule::new("妇女节|婦女節", Fixed(3, 8)),
    Rule::new("清明节|清明節|清明", Moves(Moving::Qingming)),
    Rule::new("[国际] 劳动节|勞動節", Fixed(5, 1)),
    Rule::new("五一 [国际] 劳动节", Fixed(5, 1)),
    Rule::new("五一", Fixed(5, 1)).before(OF_FEAST),
    Rule::new("青年节", Fixed(5, 4)),
    Rule::new("儿童节|兒童節", Fixed(6, 1)),
    Rule::new("端午节|端午節|端午", lunar(5, 5, 0)),
    Rule::new("七夕 [节]", lunar(7, 7, 0)),
    Rule::new("中秋节|中秋節|中秋", lunar(8, 15, 0)),
    Rule::new("教师节|教師節", Fixed(9, 10)),
    Rule::new("国庆节|國慶節|国庆|國慶", Fixed(10, 1)),
    Rule::new("重阳节|重陽節|重阳", lunar(9, 9, 0)),
    Rule::new("双十一|双11|雙十一", Fixed(11, 11)),
    Rule::new("平安夜", Fixed(12, 24)),
    Rule::new("圣诞节|聖誕節|圣诞", Fixed(12, 25)),
];

/// From the World Health Organization's declaration of an emergency pandemic to the end of that emergency.
const COVID: &str = "2020-03-11/2023-05-05";

pub(super) const PERIODS: &[Rule] = &[
    Rule::new("新冠疫情|新冠肺炎疫情|新冠大流行|新冠病毒大流行|新冠疫情大流行", Value(COVID)),
    Rule::new("新冠 疫情|大流行", Value(COVID)),
    Rule::new("第 1 次世界大战", Value("1914-07-28/1918-11-11")),
    Rule::new("第 2 次世界大战", Value("1939-09-01/1945-09-02")),
    Rule::new("一战|一戰", Value("1914-07-28/1918-11-11")),
    Rule::new("二战|二戰", Value("1939-09-01/1945-09-02")),
    Rule::new("抗日战争|抗战时期", Value("1937-07-07/1945-09-02")),
    Rule::new("冷战时期|冷战", Value("1947/1991")),
    Rule::new("文化大革命", Value("1966/1976")),
    // The five-year plans.
    Rule::new("十一五", Value("2006/2010")),
    Rule::new("十二五", Value("2011/2015")),
    Rule::new("十三五", Value("2016/2020")),
    Rule::new("十四五", Value("2021/2025")),
    Rule::new("十五五", Value("2026/2030")),
];
