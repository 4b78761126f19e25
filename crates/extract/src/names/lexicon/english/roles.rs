//! Titles and roles of people, and verbs by which they are known.

/// Titles: words that stand before a person's name and say that one follows.
pub(super) const TITLES: &str = "\
mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame madam president minister premier \
chancellor senator sen sen. representative rep rep. congressman congresswoman congressperson governor gov gov. mayor \
ambassador secretary treasurer commissioner councillor councilman alderman speaker judge justice magistrate sheriff \
attorney prosecutor detective inspector constable officer general gen gen. colonel col col. major maj. captain capt \
capt. lieutenant lt lt. sergeant sgt sgt. corporal admiral commander marshal king queen prince princess emperor \
empress duke duchess pope cardinal archbishop bishop reverend rev rev. pastor rabbi imam ayatollah sheikh";

/// Words that stand beside a person's name and say what the person does.
pub(super) const ROLES: &str = "\
chairman chairwoman chairperson chair ceo cfo cto coo cio founder cofounder director manager executive chief head \
boss spokesman spokeswoman spokesperson analyst economist journalist reporter correspondent editor author writer \
novelist poet singer songwriter actor actress comedian filmmaker coach trainer goalkeeper striker midfielder \
defender quarterback pitcher driver scientist researcher engineer physicist astronaut activist lawyer historian \
philosopher entrepreneur investor billionaire developer designer architect programmer maintainer photographer artist \
musician guitarist drummer pianist composer mp mps md phd esq jr. sr. co-founder dictator leader politician deputy \
candidate nominee vice-president administrator adviser advisor officer liaison superintendent principal dean \
presenter broadcaster commentator columnist blogger strategist consultant contributor counsel owner";

/// Words before a role that are part of it.
pub(super) const MODIFIERS: &str = "prime vice deputy former acting assistant associate interim chief executive ex first foreign presiding lead senior \
     principal managing attorney secretary co vice-";

/// What a minister or secretary is one of.
pub(super) const PORTFOLIOS: &str = "\
state defense defence health finance education energy interior treasury justice labor labour commerce agriculture \
transport transportation trade foreign affairs home housing culture environment industry interior homeland security \
general economy";

/// Verbs of saying and of feeling, whose subject is most often a person.
pub(super) const SAYING: &str = "\
said says say told tells added adds explained explains noted notes argued argues claimed claims wrote writes replied \
asked asks recalled recalls warned warns commented comments stressed joked admitted insisted insists believes \
believed thinks thought emphasizes emphasises emphasized emphasised underscores posits contends remarked quipped \
stated tweeted concluded testified resigned died married born smiled laughed welcomed praised apologised apologized";

/// Verbs whose subject is most often an organisation, where it is a company that acts.
pub(super) const DOING: &str = "\
announced announces announce launched launches unveiled unveils unveil released releases released reported reports \
acquired acquires sued sues sells sold manufactures makes employs operates owns plans planned agreed cut cuts offers \
offered introduces introduced raised raises files filed confirmed confirms expects shipped ships acquires buys bought \
pledged hires hired invested invests posted";
