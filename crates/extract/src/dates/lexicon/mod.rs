//! The tables: for each language the words that dates are made of and the rules that put them together.
//!
//! A language is added by writing one more [`Lexicon`] and naming it in [`LEXICONS`].

mod english;
mod everywhere;
mod han;

/// Every table there is.
pub(crate) const LEXICONS: [&Lexicon; 3] = [&everywhere::EVERYWHERE, &han::HAN, &english::ENGLISH];

/// How one language, or one way of writing shared by several, tells dates.
pub(crate) struct Lexicon {
    /// Primary language subtags; none where it holds for every language.
    pub(crate) languages: &'static [&'static str],
    /// Words in lower case, parted by spaces, with what they may mean.
    pub(crate) words: &'static [(Sense, &'static str)],
    /// What dates look like.
    pub(crate) rules: &'static [Rule],
    /// Whether `words` tell a year that stands alone from a number that counts.
    pub(crate) years_alone: bool,
}

/// One look of a date. Where several match, the longest counts.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// See [`super::pattern`].
    pub(crate) pattern: &'static str,
    /// Words and marks of which one has to stand before; none where it does not matter.
    pub(crate) after: &'static str,
    /// Words and marks that must not stand before.
    pub(crate) not_after: &'static str,
    /// Words and marks that must not follow.
    pub(crate) not_before: &'static str,
}

/// What a word may mean in or beside a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month, 1 to 12.
    Month(u32),
    /// A day of the week.
    Weekday,
    /// First to fourth, 1 to 4.
    Nth(u32),
    /// A part of a longer time: early, mid, late.
    Part,
    /// A decade, by the two digits of its first year.
    Decade(u32),
    /// A unit of time.
    Unit(Unit),
    /// How many units away: last is -1, this is 0, next is 1.
    Direction(i32),
    /// How many days away: yesterday is -1.
    Day(i32),
    /// Hardly stands before a number of four digits unless it is a year: in, since.
    SureBeforeYear,
    /// Often stands before a year: from, after.
    LikelyBeforeYear,
    /// An article or the like, before which a number is seldom a count: the, its.
    Determiner,
    /// Joins the ends of a range: to, and.
    JoinsYears,
    /// Says that a number counts: over, about.
    Quantity,
    /// Says that a number is a name: page, route.
    Label,
    /// A unit that is measured in, or a part of a larger number: km, million.
    Measure,
    /// A thing that is counted and does not look like it: people.
    Counted,
    /// A plural that follows years: levels, models.
    OfYears,
    /// What a year is hyphenated with: era.
    AfterYearHyphen,
    /// Begins no counted thing: the, was, when.
    NeverCounted,
}

/// Units of time that a relative date may be given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Month,
    Quarter,
    Year,
    Decade,
}

impl Rule {
    const fn new(pattern: &'static str) -> Self {
        Self { pattern, after: "", not_after: "", not_before: "" }
    }

    const fn after(self, words: &'static str) -> Self {
        Self { after: words, ..self }
    }

    const fn not_after(self, words: &'static str) -> Self {
        Self { not_after: words, ..self }
    }

    const fn not_before(self, words: &'static str) -> Self {
        Self { not_before: words, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::super::grammar::CompiledRule;
    use super::super::vocabulary::Vocabulary;
    use super::LEXICONS;

    #[test]
    fn every_rule_is_well_formed() {
        for rule in LEXICONS.iter().flat_map(|lexicon| lexicon.rules) {
            let compiled = CompiledRule::new(rule, &mut Vocabulary::default());
            assert!(compiled.is_some(), "{}", rule.pattern);
        }
    }
}
