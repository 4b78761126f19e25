//! The names of the months in the languages whose front matter and datelines are read.

/// Names in full and short, in lower case, by month. A short form counts with or without its full stop.
const NAMES: [&str; 12] = [
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января يناير ינואר בינואר",
    "february feb februar février févr febrero febbraio fevereiro fev februari февраля شباط فبراير פברואר בפברואר",
    "march mar märz mars marzo março maart марта آذار مارس מרץ במרץ",
    "april apr avril avr abril abr aprile апреля نيسان أبريل إبريل אפריל באפריל",
    "may mai mayo maggio mag maio mei мая أيار مايو מאי במאי",
    "june jun juni juin junio giugno giu junho июня حزيران يونيو יוני ביוני",
    "july jul juli juillet juil julio luglio lug julho июля تموز يوليو יולי ביולי",
    "august aug août agosto ago augustus августа آب أغسطس אוגוסט באוגוסט",
    "september sep sept septembre septiembre settembre set setembro сентября أيلول سبتمبر ספטמבר בספטמבר",
    "october oct oktober okt octobre octubre ottobre ott outubro out октября أكتوبر אוקטובר באוקטובר",
    "november nov novembre noviembre novembro ноября نوفمبر נובמבר בנובמבר",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря ديسمبر דצמבר בדצמבר",
];

/// The number of the month that `word` names, in any case.
pub(crate) fn number(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let month = NAMES.iter().position(|names| names.split(' ').any(|name| name == word))?;
    Some(month as u8 + 1)
}
