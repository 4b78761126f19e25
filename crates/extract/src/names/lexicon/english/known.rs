//! Names that everybody knows: `canonical: form; form` a line, where the canonical form is a form itself.

/// Places beyond countries, which a library knows.
pub(super) const PLACES: &str = "\
Africa
Antarctica
Asia
Europe
Oceania
North America
South America
Latin America
Central America
Middle East: Mideast
Central Asia
Southeast Asia: South East Asia
South Asia
East Asia
Eastern Europe
Western Europe
Northern Europe
Southern Europe
Central Europe
Scandinavia
Balkans
Caribbean
Sub-Saharan Africa
Gulf of Mexico
Persian Gulf
Arctic
Siberia
Caucasus
Asia-Pacific: Asia Pacific
Atlantic Ocean: Atlantic
Pacific Ocean: Pacific
Indian Ocean
Arctic Ocean
Mediterranean Sea: Mediterranean
Black Sea
Red Sea
Baltic Sea
North Sea
South China Sea
Caspian Sea
Suez Canal
Panama Canal
Strait of Hormuz
Amazon River
Nile
Danube
Rhine
Mississippi River
Yangtze: Yangtze River
Alps
Himalayas: Himalaya
Andes
Rocky Mountains: Rockies
Sahara
Mount Everest: Everest
Earth
England
Scotland
Wales
Northern Ireland
Britain
Great Britain
Korea
Soviet Union: USSR; U.S.S.R.
Yugoslavia
Czechoslovakia
Kosovo
Catalonia
Bavaria
Saxony
Crimea
Chechnya
Kashmir
Punjab
Gaza: Gaza Strip
West Bank
Tibet
Xinjiang
Inner Mongolia
Guangdong
Sichuan
Fujian
Zhejiang
Jiangsu
Hunan
Hubei
Hebei
Henan
Shandong
Shanxi
Shaanxi
Yunnan
Hainan
Liaoning
Quebec
Ontario
British Columbia
Alberta
Manitoba
Saskatchewan
Nova Scotia
New South Wales
Queensland
Tasmania
Alabama
Alaska
Arizona
Arkansas
California: Calif.
Colorado
Connecticut
Delaware
Florida
Hawaii
Idaho
Illinois
Indiana
Iowa
Kansas
Kentucky
Louisiana
Maine
Maryland
Massachusetts
Michigan
Minnesota
Mississippi
Missouri
Montana
Nebraska
Nevada
New Hampshire
New Jersey
New Mexico
North Carolina
North Dakota
Ohio
Oklahoma
Oregon
Pennsylvania
Rhode Island
South Carolina
South Dakota
Tennessee
Texas
Utah
Vermont
Virginia
West Virginia
Wisconsin
Wyoming
New England
Midwest
Washington
Washington, D.C.: Washington D.C.; Washington DC; Washington, DC; D.C.
New York
New York City: NYC
Los Angeles
Chicago
Houston
Philadelphia
Phoenix
San Antonio
San Diego
Dallas
San Jose
Austin
Jacksonville
San Francisco
Columbus
Indianapolis
Seattle
Denver
Boston
Nashville
Detroit
Portland
Las Vegas
Memphis
Baltimore
Milwaukee
Albuquerque
Sacramento
Kansas City
Atlanta
Omaha
Miami
Oakland
Minneapolis
Tulsa
Tampa
New Orleans
Cleveland
Honolulu
Pittsburgh
Cincinnati
St. Louis: St Louis; Saint Louis
Orlando
Salt Lake City
Buffalo
Silicon Valley
Hollywood
Manhattan
Brooklyn
Cupertino
Palo Alto
Mountain View
Redmond
Berkeley
Santa Clara
Toronto
Montreal: Montréal
Vancouver
Ottawa
Calgary
Mexico City
Guadalajara
Monterrey
Havana
São Paulo: Sao Paulo
Rio de Janeiro: Rio
Brasília: Brasilia
Buenos Aires
Santiago
Lima
Bogotá: Bogota
Caracas
Quito
La Paz
Montevideo
London
Manchester
Birmingham
Liverpool
Leeds
Glasgow
Edinburgh
Cardiff
Belfast
Bristol
Oxford
Cambridge
Dublin
Paris
Marseille
Lyon
Toulouse
Nantes
Strasbourg
Bordeaux
Lille
Berlin
Hamburg
Munich
Cologne
Frankfurt
Stuttgart
Düsseldorf: Dusseldorf
Leipzig
Dresden
Bonn
Vienna
Zurich: Zürich
Geneva
Basel
Bern
Davos
Brussels
Antwerp
Amsterdam
Rotterdam
The Hague
Utrecht
Rome
Milan
Naples
Turin
Venice
Florence
Bologna
Madrid
Barcelona
Valencia
Seville
Lisbon
Porto
Athens
Istanbul
Ankara
Stockholm
Gothenburg
Oslo
Copenhagen
Helsinki
Reykjavik
Warsaw
Kraków: Krakow
Prague
Budapest
Bucharest
Sofia
Belgrade
Zagreb
Sarajevo
Ljubljana
Bratislava
Tallinn
Riga
Vilnius
Minsk
Kyiv: Kiev
Odesa: Odessa
Kharkiv
Moscow
St. Petersburg: St Petersburg; Saint Petersburg
Vladivostok
Tbilisi
Baku
Yerevan
Jerusalem
Tel Aviv
Haifa
Beirut
Damascus
Aleppo
Amman
Baghdad
Basra
Mosul
Tehran
Riyadh
Jeddah
Mecca
Doha
Dubai
Abu Dhabi
Muscat
Sanaa
Kabul
Kandahar
Islamabad
Karachi
Lahore
Rawalpindi
New Delhi
Delhi
Mumbai: Bombay
Kolkata: Calcutta
Chennai: Madras
Bangalore: Bengaluru
Hyderabad
Ahmedabad
Pune
Dhaka
Colombo
Kathmandu
Rangoon: Yangon
Bangkok
Hanoi
Ho Chi Minh City: Saigon
Phnom Penh
Vientiane
Kuala Lumpur
Jakarta
Manila
Beijing: Peking
Shanghai
Shenzhen
Guangzhou
Chongqing
Tianjin
Wuhan
Chengdu
Nanjing
Hangzhou
Xi'an
Dalian
Shenyang
Harbin
Qingdao
Xiamen
Suzhou
Taipei
Seoul
Busan
Pyongyang
Tokyo
Osaka
Kyoto
Nagoya
Yokohama
Hiroshima
Nagasaki
Fukushima
Sapporo
Sydney
Melbourne
Brisbane
Perth
Adelaide
Canberra
Auckland
Wellington
Cairo
Alexandria
Tripoli
Tunis
Algiers
Casablanca
Rabat
Khartoum
Addis Ababa
Nairobi
Mombasa
Kampala
Kigali
Dar es Salaam
Lagos
Abuja
Accra
Dakar
Abidjan
Kinshasa
Luanda
Harare
Johannesburg
Cape Town
Pretoria
Durban";

/// Words for people and things of a place, with the place, where the library's list of nationalities has none or
/// another.
pub(super) const DEMONYMS: &str = "\
United States: Americans; US; U.S.; U.S; USA; U.S.A.; America; United States of America; U.S. of A.; US of A; United State
United Kingdom: British; Briton; Britons; UK; U.K.; Brits; Great Britain; Britain
United Arab Emirates: UAE; U.A.E.; Emirati; Emiratis
China: PRC; People's Republic of China; Mainland China; mainland China
Taiwan: Republic of China
South Korea: Republic of Korea; South Koreans
North Korea: DPRK; Democratic People's Republic of Korea; North Koreans
Korea: Korean; Koreans
Russia: Russian Federation
Syria: Syrian Arab Republic
Laos: Lao
Vietnam: Viet Nam
Iran: Islamic Republic of Iran
Venezuela: Venezuelans
Czechia: Czech Republic
Côte d'Ivoire: Ivory Coast; Cote d'Ivoire
Democratic Republic of the Congo: DR Congo; DRC
Netherlands: The Netherlands; Holland; Dutchman
Turkey: Türkiye; Turk; Turks
Myanmar: Burma; Burmese
Eswatini: Swaziland
Cape Verde: Cabo Verde
East Timor: Timor-Leste
Palestine: State of Palestine; Palestinian; Palestinians; Palestinian territories
Vatican City: Holy See; Vatican
Argentina: Argentine; Argentines; Argentinian; Argentinians
Denmark: Dane; Danes
Finland: Finn; Finns
Sweden: Swede; Swedes
Poland: Pole; Poles
Spain: Spaniard; Spaniards
France: Frenchman; Frenchwoman
Iceland: Icelandic
New Zealand: New Zealanders; Kiwi
Nepal: Nepali
Ireland: Irishman
England: English; Englishman
Scotland: Scottish; Scots; Scot
Wales: Welsh
Europe: European; Europeans
Africa: African; Africans
Asia: Asian; Asians
North America: North American; North Americans
South America: South American; South Americans
Latin America: Latin American; Latin Americans
Caribbean: West Indian
Soviet Union: Soviet; Soviets
Tibet: Tibetan; Tibetans
Saudi Arabia: Saudi; Saudis
Bosnia and Herzegovina: Bosnia; Bosnian; Bosnians
Serbia: Serb; Serbs
Croatia: Croat; Croats
Kosovo: Kosovar; Kosovars
Afghanistan: Afghans
Pakistan: Pakistanis
Iraq: Iraqis
Israel: Israelis
California: Californian; Californians
Texas: Texan; Texans
Bavaria: Bavarian
Catalonia: Catalan
Scandinavia: Scandinavian
Kazakhstan: Kazakh
Uzbekistan: Uzbek
Kyrgyzstan: Kyrgyz
Tajikistan: Tajik
Belarus: Belarusians
Slovenia: Slovenian
Philippines: Philippine; Filipinos; The Philippines
Niger: Nigerien
Guinea-Bissau: Bissau-Guinean";

/// Organisations known worldwide: of states, of the press, and the largest companies by turnover, whatever a collection
/// is about.
pub(super) const ORGANISATIONS: &str = "\
United Nations: UN; U.N.
European Union: EU; E.U.
North Atlantic Treaty Organization: NATO; North Atlantic Treaty Organisation
World Health Organization: WHO; World Health Organisation
World Trade Organization: WTO; World Trade Organisation
World Bank
International Monetary Fund: IMF
International Energy Agency: IEA
International Atomic Energy Agency: IAEA
Organization of the Petroleum Exporting Countries: OPEC
Organisation for Economic Co-operation and Development: OECD
UNESCO
UNICEF
African Union
Arab League
Association of Southeast Asian Nations: ASEAN
G7
G8
G20
European Commission
European Parliament
European Council
European Central Bank: ECB
Federal Reserve: US Federal Reserve; U.S. Federal Reserve; United States Federal Reserve; Fed
Bank of England
Bank of Japan
Bank of China
Bank of America
Bank of Canada
White House
Pentagon
Kremlin
Capitol Hill
Congress
Senate
House of Representatives
House of Commons
House of Lords
State Department
Supreme Court
Air Force
Navy
Parliament
Central Intelligence Agency: CIA
Federal Bureau of Investigation: FBI
National Aeronautics and Space Administration: NASA
Federal Aviation Administration: FAA
Food and Drug Administration: FDA
Environmental Protection Agency: EPA
Federal Communications Commission: FCC
Securities and Exchange Commission: SEC
National Institute of Standards and Technology: NIST
General Services Administration: GSA
18F
Internal Revenue Service: IRS
Taliban
Hamas
Hezbollah
Al-Qaeda: al-Qaeda; Al Qaeda; al-Qaida
Islamic State: ISIS; ISIL
Republican Party: Republican; Republicans
Democratic Party: Democrat; Democrats
Labour Party
Conservative Party
Communist Party
Associated Press: AP
Reuters
Agence France-Presse: AFP
BBC
CNN
NBC
CBS
Fox News
Al Jazeera
Bloomberg
New York Times: NYT
Washington Post
Wall Street Journal: WSJ
Financial Times
Guardian
Der Spiegel
Le Monde
Xinhua
Amazon
Alibaba
Alphabet
AMD
Apple
Airbus
Audi
AT&T
Baidu
Barclays
BASF
Bayer
BMW
Boeing
BP
BYD
CATL
Chevron
Chrysler
Cisco
Citigroup: Citibank
Coca-Cola
Credit Suisse
Daimler
Dell
Deutsche Bank
Disney
DuPont
ExxonMobil: Exxon
Facebook
FedEx
Fiat
Ford
Foxconn
Gazprom
General Electric: GE
General Motors: GM
GitHub
Goldman Sachs
Google
Hewlett-Packard: HP
Hitachi
Honda
HSBC
Huawei
Hyundai
IBM
Intel
JPMorgan Chase: JPMorgan; JP Morgan
Lehman Brothers
Lenovo
LG
Lockheed Martin
Lufthansa
McDonald's
Mercedes-Benz: Mercedes
Merrill Lynch
Meta
Microsoft
Mitsubishi
Morgan Stanley
Motorola
Mozilla
Nestlé: Nestle
Netflix
Nintendo
Nissan
Nokia
Northrop Grumman
Nvidia: NVIDIA
Oracle
Panasonic
PetroChina
Peugeot
Pfizer
Philips
Porsche
Qualcomm
Red Cross
Renault
Rolls-Royce
Rosneft
Samsung
SAP
Shell
Siemens
Skype
SpaceX
Sony
SUSE
Starbucks
Tencent
Tesla
Toshiba
Toyota
Twitter
UBS
Uber
Unilever
Verizon
Vodafone
Volkswagen: VW
Volvo
Walmart: Wal-Mart
Wells Fargo
Wikimedia Foundation
Wikinews
Xiaomi
Yahoo!: Yahoo
Harvard University: Harvard
Stanford University: Stanford
Massachusetts Institute of Technology: MIT
Oxford University: University of Oxford
Cambridge University: University of Cambridge";

/// Names of other kinds: indices of exchanges, products, languages for programs, events.
pub(super) const OTHERS: &str = "\
Dow Jones Industrial Average: Dow Jones; DJIA; Dow; Dow Jones industrial average
S&P 500: Standard & Poor's 500; Standard and Poor's 500; S&P
FTSE 100: FTSE
NASDAQ: Nasdaq; Nasdaq Composite
Nikkei 225: Nikkei
DAX: DAX 30
CAC 40
Hang Seng: Hang Seng Index
New York Stock Exchange: NYSE
Wall Street
Linux
Android
Windows
Wikipedia
YouTube
Python
Java
JavaScript
TypeScript
Rust
COVID-19: Covid-19; COVID
World War II: Second World War; World War Two
World War I: First World War; World War One
Cold War
Olympic Games: Olympics
World Cup
Nobel Prize
Brexit";
