//! The words that English names speakers with.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Whether a word in lower case is a verb of saying.
pub(super) fn is_saying(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| SAYING.split_whitespace().collect());
    WORDS.contains(word)
}

/// Verbs of saying, in the forms that stand beside a quote.
const SAYING: &str = "said says say saying told tells tell telling added adds add adding explained explains explain \
    explaining noted notes note noting wrote writes write writing asked asks ask asking argued argues argue arguing stated states \
    state stating announced announces announce announcing warned warns warn warning claimed claims claim claiming commented \
    comments comment commenting observed observes observe observing recalled recalls recall recalling remarked remarks remark \
    remarking replied replies reply replying responded responds respond responding suggested suggests suggest suggesting insisted \
    insists insist insisting concluded concludes conclude concluding continued continues continue continuing put puts \
    called calls call calling thought thinks think believed believes believe stressed stresses stress stressing emphasised \
    emphasises emphasise emphasising emphasized emphasizes emphasize emphasizing reported reports report reporting described \
    describes describe describing acknowledged acknowledges acknowledge acknowledging admitted admits admit admitting agreed \
    agrees agree agreeing confirmed confirms confirm confirming declared declares declare declaring cautioned cautions caution \
    cautioning joked jokes joke joking predicted predicts predict predicting tweeted tweets posted posts quipped pointed points \
    pointing shared shares mused laughed sighed shouted cried whispered promised promises hinted quoted quotes maintained \
    maintains contended contends posited posits reflected reflects elaborated elaborates testified testifies";

/// Those of them whose object is who is spoken to.
pub(super) const TELLING: &str = " told tells tell telling ";

/// What a clause in which somebody speaks does not go over to reach a name behind the verb.
pub(super) const STOPS: &str =
    " that in on at to during when while after before as because if with by about ";

/// The pronouns that stand for the person named last.
pub(super) const PRONOUNS: &str = " he she ";

/// What has a title or a label that stands in marks.
pub(super) const TITLED: &str = " article articles post posts paper preprint report study blog chapter section appendix \
    document book talk session essay story headline track component option button field column menu page tab step issue \
    project survey webinar workshop training episode video podcast series presentation course lecture ";

/// What opens a title or a label.
pub(super) const TITLING: &str = " titled entitled labeled labelled named dubbed headlined see ";

/// The forms of “be”, behind which a verb of saying says that something is said to somebody.
pub(super) const BEING: &str = " is are was were be been being ";

/// Whether `list` has `word`; a list's words are in lower case with a space on both sides.
pub(super) fn lists(list: &str, word: &str) -> bool {
    let mut words = list.match_indices(word);
    words.any(|(at, found)| list[..at].ends_with(' ') && list[at + found.len()..].starts_with(' '))
}
