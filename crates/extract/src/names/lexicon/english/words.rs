//! Words by what they do in or beside a name.

/// Words that open sentences and are part of no name there, nor, with few exceptions, anywhere else.
pub(super) const FUNCTION: &str = "\
a about above across additionally after afterwards again against ahead albeit all almost along alongside already also \
alternatively although always amid amidst among amongst an and another any anybody anyone anything anyway apart \
are aren't around as aside at away back because been before behind being below beneath beside besides between beyond \
both but by can can't cannot certainly clearly conversely could couldn't currently despite did didn't do does doesn't \
doing don't down due during each earlier either else elsewhere enough especially even eventually ever every everybody \
everyone everything everywhere except few fewer finally following for forget former fortunately from further \
furthermore generally given had hadn't half has hasn't have haven't having he he'd he'll he's hence her here here's hers \
herself hey hi hello him himself his how how's however i i'd i'll i'm i've if importantly in including incidentally \
indeed initially inside instead interestingly into is isn't it it'd it'll it's its itself just last lastly later least \
less let let's like likely likewise many may maybe me meanwhile mere might mine more moreover most mostly much must my \
myself namely near nearly neither never nevertheless new next no nobody none nonetheless nor not note nothing \
notwithstanding now nowadays obviously of off often oh ok okay on once one ones only onto opposite or originally other \
others otherwise our ours ourselves out outside over overall own particularly past per perhaps please plus possibly \
previously prior probably quite rather really recall recently regarding regardless same second secondly see seriously \
several shall she she'd she'll she's should shouldn't similarly simply since so some somebody someone something \
sometimes somewhat somewhere soon specifically still such sure surely than thank thanks that that'll that's the \
their theirs them themselves then there there's thereafter therefore these they they'd they'll they're they've thing \
third this those though through throughout thus till to today together tomorrow tonight too toward towards two \
under underneath undoubtedly unfortunately unless unlike until up upon us usually various versus very via vs was \
wasn't we we'd we'll we're we've well were weren't what what's whatever when whenever where where's whereas wherever \
whether which whichever while who who's whoever whole whom whose why will with within without won't worse would \
wouldn't yeah yes yesterday yet you you'd you'll you're you've your yours yourself three four five six seven eight \
nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion first fourth fifth according \
based compared let's say try use using add added see read click check learn join follow select run make get go keep \
take find look think consider imagine remember suppose until no. nos. e.g e.g. i.e i.e. retrieved accessed archived";

/// Days, months and the like, which are times.
pub(super) const CALENDAR: &str = "\
january february march april may june july august september october november december jan feb mar apr jun jul aug sep \
sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
spring summer autumn fall winter christmas easter thanksgiving halloween ramadan gmt utc est edt pst pdt cst cdt mst \
bst cet cest et am pm ad bc ce bce a.m. p.m. q1 q2 q3 q4 h1 h2 fy";

/// Words with a capital, and letters, that name a kind of thing and nothing by themselves.
pub(super) const GENERIC: &str = "\
internet web net government state states company board committee court section chapter figure table appendix part \
step stage phase level version volume page item question answer author authors editor copyright abstract introduction \
conclusion summary background contents references notes update updated edit faq faqs tl dr tldr ps re etc eg ie aka \
no nos fig vol pp ed eds cf tv dvd cd mp3 pc pcs ai ml it ict iot gps gdp gnp cpi roi kpi ip id url urls uri html css \
xml json yaml toml http https ssl tls ssh ftp tcp udp dns api apis sdk sdks ide ides cli gui ui ux sql cpu cpus gpu \
gpus ram rom ssd usb pdf ceo cfo cto coo cio ciso vp svp evp hr pr r&d q&a b2b b2c saas paas iaas dna rna hiv pin atm \
suv suvs ev evs bev bevs phev phevs hev hevs ngo ngos ipo ipos mba phd ma ba bsc msc md gmo dc ac led lcd ok i ii iii \
iv v vi vii viii ix x xi xii xiii xiv xv xx usd eur gbp jpy cny rmb aud cad chf inr us$ a$ c$ hk$ co2 ch4 h2 n2o ghg ghgs \
tbd todo fixme note warning tip important caution ascii utf unicode oop orm crud rest rpc jit gc abi ffi simd wip rfc \
rfcs pr prs msrv ci cd lts eol poc mvp okr crm erp cms seo faq diy lol wtf imo imho fyi asap rsvp n/a sme smes \
pandemic god bible title titles round rounds tier pdf p.s. q.e.d. foo bar baz \
readme license changelog csv csvs tsv tiff rfp rfps rfq rfqs rfi rfis qa js mb gb kb tb mib gib khz mhz ghz setup workflow workflows \
roadmap roadmaps timeline timelines tooling walkthrough takeaway takeaways acknowledgement acknowledgements \
acknowledgment acknowledgments caveat caveats bugfix bugfixes faqs signup login logout checkbox dropdown";

/// Words that name a kind of body or thing where they stand alone, though with a capital: “the Office”, “this Act”, “the
/// OS”.
pub(super) const LONE: &str = "\
office offices department departments division act acts project projects program programs programme service services standard standards \
center centers centre centres institute institutes foundation council team teams group groups lab labs region \
schedule handbook guide code policy policies terms \
order orders request requests accelerator portfolio framework \
initiative initiatives agreement process engineering research consulting discovery survey award awards contract edition \
draft report reports os";

/// Endings that give a common word away, of words with seven letters or more.
pub(super) const ENDINGS: &str = "\
tion tions sion sions ment ments ness nesses ance ances ence ences ity ities ism isms ious ous able ible ful less \
ally ize ise izes ises ized ised izing ising ical ship ships hood ology ologies ingly edly ively";

/// Small words inside names of people.
pub(super) const PARTICLES: &str =
    "de van von der den la le del della di da dos das du bin ibn al el ten ter af zu y";

/// What a company's legal form is called. The canonical form of its name goes without.
pub(super) const LEGAL: &str = "\
inc inc. corp corp. corporation incorporated ltd ltd. limited llc llc. plc plc. lp llp gmbh ag kg kgaa sa s.a. sas sarl \
spa s.p.a. srl nv n.v. bv b.v. ab a/s asa oy oyj kk k.k. pty co co. company pte bhd sdn ojsc pjsc jsc";

/// The last words of organisations' names, and those before “of” and “for”.
pub(super) const ORGANISATION_HEADS: &str = "\
academy administration agency air airline airlines airways alliance army assembly associates association authority \
automotive bancorp bank banks board brands brewery brothers bureau bundesbank cabinet cathedral centre chamber \
chemicals church club coalition college command commission committee commons communications company computer computers confederation \
congress conservatory consortium cooperative corporation corps council court courts department directorate division \
electronics energy enterprise enterprises entertainment exchange faculty federation fleet force forces forum foundation \
front fund funds gallery gang group guard headquarters holding holdings hospital house household industries initiative \
institute institution insurance intelligence international inspectorate investments laboratories laboratory labs league \
legislature library logistics magazine marines markets media ministry mission mosque motor motors movement museum navy network \
networks news newspaper observatory office opera orchestra organisation organization parliament partners partnership party \
patrol petroleum pharmaceuticals police post press productions project prosecutors radio railway railways records regiment \
registry republicans reserve resources robotics school secretariat securities senate service services society software \
solutions squad staff steel studio studios survey syndicate systems taskforce team technologies technology telecom \
telecommunications telegraph television theatre times treasury tribunal trust union unit united university utilities \
ventures watch works workshop democrats lords representatives";

/// First words that belong to an organisation's name although they are common words, too.
pub(super) const ORGANISATION_OPENERS: &str = "\
air bank national federal general international united royal first american british european central global world \
supreme high house labour labor conservative democratic republican liberal green christian social people's women's \
children's university institute ministry department office standard credit deutsche morgan goldman wells western \
eastern northern southern pacific atlantic state central red human greater public free open delta virgin union";

/// Common nouns that say beside a name that it is an organisation's: “airline Lufthansa”, “Uralsib analyst”.
pub(super) const ORGANISATION_NOUNS: &str = "\
airline airlines airliner carrier carriers company companies firm firms maker makers manufacturer manufacturers carmaker \
carmakers automaker automakers airframer giant giants startup start-up startups developer publisher retailer bank lender \
insurer brokerage operator supplier supplier's subsidiary conglomerate group agency magazine newspaper broadcaster network \
label band team club party union charity nonprofit non-profit organisation organization university contractor vendor \
consultancy thinktank rival competitor employer ceo cfo cto chairman analyst analysts executive executives spokesman \
spokeswoman spokesperson engineer engineers employees employee staff shares stock shareholders investors customers \
headquarters subsidiary board officials researchers shareholder stake profits profit revenue earnings management \
workers headquarters factory factories plant plants stores store boss chief founder co-founder cofounder owned-based lawyers";

/// The last words of places' names.
pub(super) const PLACE_HEADS: &str = "\
airport avenue basin bay beach boulevard bridge building canal canyon cape castle center channel city coast county \
creek crossing delta desert district falls fields forest garden gardens glacier gulf harbor harbour heights highway hill \
hills island islands isle isles lake lakes lane mountain mountains ocean oblast palace park peninsula plain plateau plaza \
port prefecture province range reef region reservoir river road rock sea shore square stadium station strait straits \
street territories territory tower towers township valley village volcano airfield arena prison terminal west east";

/// The first words of places' names.
pub(super) const PLACE_OPENERS: &str = "\
mount mt mt. lake cape fort port gulf bay isle strait river saint st st. san santa los las el north south east west \
northern southern eastern western central upper lower new northeast northwest southeast southwest";

/// Common nouns that say behind a name or before it that it is a place's.
pub(super) const PLACE_NOUNS: &str = "\
city town village suburb capital province region district county island peninsula airport area court neighbourhood \
neighborhood metropolis coast river valley";

/// Prepositions before places.
pub(super) const PLACE_PREPOSITIONS: &str =
    "in at from near to across around throughout outside inside into via toward towards between";

/// Common nouns that say behind a name that it is a product's.
pub(super) const PRODUCT_NOUNS: &str = "\
smartphone smartphones phone phones handset handsets tablet tablets laptop laptops computer computers app apps software \
browser browsers aircraft airliner jet jets jetliner plane planes superjumbo car cars model models device devices \
console player players operating engine engines service services platform platforms programming language languages \
compiler library libraries framework frameworks crate crates package packages tool tools toolkit format protocol api sdk \
version versions release releases release's server servers system systems database databases chip chips processor \
processors brand trademark trademarks user users owners prices price index indices";

/// The last words of the names of events, products and what else has names.
pub(super) const OTHER_HEADS: &str = "\
award awards average bowl conference championship championships cup day days edition expo fair festival final finals fund games \
index indices kit marathon medal mission olympics os phone player prize program programme project race rally \
revolution series store show summit symposium tour tournament trial war week workshop convention keynote store stores \
crisis protocol api sdk engine framework language library browser \
prix event pandemic virus hurricane earthquake flight operation";

/// The last words of the names of laws and the like, which are works.
pub(super) const LAW_HEADS: &str = "act bill treaty agreement accord accords constitution directive protocol charter declaration convention code";

/// Nouns that say before a name that it is a work's.
pub(super) const WORK_NOUNS: &str = "\
book books novel novels memoir biography textbook film films movie album albums song songs single opera play poem essay \
painting documentary journal journals magazine newspaper periodical titled entitled bestseller sequel musical sitcom \
series podcast";

/// The last words of periodicals' names.
pub(super) const PERIODICAL_HEADS: &str = "journal letters communications review reviews proceedings transactions annals quarterly bulletin gazette";

/// Given names of other languages that English texts have much of.
pub(super) const GIVEN: &str = "\
Abdullah Abdul Ahmed Ahmad Akira Alejandro Aleksandr Alexei Alexey Ali Amir Amit Anand Andrei Andrej Andrés Angela Anil \
Antoine Arjun Arun Ashok Ayman Bashar Benazir Benjamin Bjarne Bjorn Boris Carlos Chandra Cristina Deepak Dieter Dilma \
Dmitri Dmitry Emmanuel Enrique Fatima Fernando Fidel François Gerhard Giovanni Giuseppe Goran Guido Günter Haruki Hassan \
Henrik Hideo Hiroshi Hosni Hugo Hussein Ibrahim Igor Ingrid Ivan Jacques Jan Javier Jens Joao João Jorge José Jose Juan \
Junichiro Jürgen Kaoru Karim Karl Katsuya Kenji Khalid Kofi Lars Luis Luiz Luca Manmohan Manuel Marek Mario Matteo \
Mahmoud Mehmet Miguel Mikhail Mohamed Mohammad Mohammed Muhammad Mustafa Narendra Nikolai Nikolas Niklaus Nuri Olaf Olga \
Omar Osama Osman Pablo Paolo Pavel Pedro Pervez Pierre Pranab Priya Rafael Rahul Rajesh Rajiv Ramón Ravi Recep Ricardo \
Roberto Saddam Salman Sanjay Sebastián Sergei Sergey Sergio Shinzo Silvio Slobodan Sonia Stefan Sunil Sundar Suresh \
Svetlana Taro Tariq Tomasz Vijay Viktor Vladimir Volodymyr Werner Wolfgang Yasser Yoko Yukio Yuri Yusuf Zhang Wang Liu \
Chen Zhao Xi Hu Deng Mao Kim Lee Nguyen Tran Uwe Jörg Søren Åsa Niko Satya Satoshi Takeshi Yevgeny Sven Thorsten";

/// Words with a number behind them that is theirs: “Flight 447” ends the name before it.
pub(super) const NUMBERED: &str = "\
flight section chapter title round tier table figure appendix part phase step stage level version volume page item day \
week question line route highway room gate terminal no. no nos. number issue episode season act scene article rule";

/// Words before a unit of money that make it a country's: “US dollars” names none.
pub(super) const MONEY: &str =
    "dollar dollars pound pounds yen euro euros franc francs rouble roubles ruble rubles";

/// Words for roles that are surnames as well.
pub(super) const ROLE_SURNAMES: &str =
    "king prince bishop judge major marshal pope duke chancellor cook baker porter driver";
