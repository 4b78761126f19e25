// What the specs know of the default collection: its five articles and its themes, as their editor names them.

/** By the number that their files begin with. */
export const TITLES = {
  "000": "Regional hubs against one stronghold",
  "001": "Building them in North America",
  "002": "China’s battery electric vehicle industry turns to dual circulation",
  "003": "China Pursues More Than Mass Production in Electric Vehicles",
  "004": "Three makers come back",
};

/** The article that bears a date, and the date in words. */
export const DATED = { title: TITLES["004"], date: "20 March 2024" };

/** How the sentence begins that stands for each article in lists. */
export const LEADS = {
  "000": "One of the key advantages of regional hubs is the ability to localize manufacturing",
  "001": "There is a growing movement to localize electric vehicle (EV) production in North America",
  "002": "In the heart of China’s ambitious push towards carbon neutrality",
  "003": "To assert China's dominance in the auto industry",
  "004": "Amidst an electrifying global shift towards sustainable transportation",
};

/** The labels of the themes. */
export const THEMES = [
  "Supply-chain resilience",
  "Localising production",
  "Regional hubs and clusters",
  "Government policy and support",
  "Jobs and investment",
  "Carbon and sustainability",
  "Technology and innovation",
  "Batteries and materials",
  "Competition and demand",
  "Trade and global expansion",
  "Data, standards and regulation",
  "Charging and infrastructure",
];
