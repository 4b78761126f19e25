//! Chinese: names that everybody knows, beyond countries, and words that only look like one of them.

/// The tables for Chinese.
pub(in crate::names) struct Chinese {
    /// `canonical: form; form` a line.
    pub(in crate::names) places: &'static str,
    /// The same of organisations.
    pub(in crate::names) organisations: &'static str,
    /// Words that begin or end like a country.
    pub(in crate::names) no_names: &'static str,
}

pub(in crate::names) const CHINESE: Chinese = Chinese {
    places: "\
北京
上海
天津
重庆: 重慶
广州: 廣州
深圳
香港
澳门: 澳門
台北: 臺北
成都
武汉: 武漢
南京
杭州
西安
苏州: 蘇州
大连: 大連
沈阳: 瀋陽
青岛: 青島
厦门: 廈門
广东: 廣東
江苏: 江蘇
浙江
福建
四川
湖北
湖南
河北
河南
山东: 山東
山西
陕西: 陝西
辽宁: 遼寧
吉林
黑龙江: 黑龍江
安徽
江西
云南: 雲南
贵州: 貴州
甘肃: 甘肅
青海
海南
新疆
西藏
内蒙古: 內蒙古
宁夏: 寧夏
广西: 廣西
亚洲: 亞洲
欧洲: 歐洲
非洲
北美洲: 北美
南美洲: 南美
拉丁美洲: 拉美
中东: 中東
东南亚: 東南亞
纽约: 紐約
华盛顿: 華盛頓
洛杉矶: 洛杉磯
旧金山: 舊金山
加利福尼亚: 加州
硅谷: 矽谷
伦敦: 倫敦
巴黎
柏林
布鲁塞尔: 布魯塞爾
日内瓦: 日內瓦
莫斯科
东京: 東京
首尔: 首爾
新德里
朝鲜半岛: 朝鮮半島",
    organisations: "\
联合国: 聯合國
欧盟: 欧洲联盟; 歐盟; 歐洲聯盟
世界卫生组织: 世卫组织; 世界衛生組織; 世衛組織
世界贸易组织: 世贸组织; 世界貿易組織; 世貿組織
世界银行: 世界銀行
国际货币基金组织: 國際貨幣基金組織
国际能源署: 國際能源署
北约: 北大西洋公约组织; 北約
东盟: 东南亚国家联盟; 東盟; 東協
非洲联盟: 非盟
石油输出国组织: 欧佩克
欧盟委员会: 歐盟委員會
欧洲央行: 欧洲中央银行; 歐洲央行
美联储: 美聯儲; 聯準會
国务院: 國務院
商务部: 商務部
外交部
财政部: 財政部
工业和信息化部: 工信部
国家发展和改革委员会: 国家发改委; 发改委
中国人民银行: 中國人民銀行
新华社: 新華社
人民日报: 人民日報
中国科学院: 中科院
清华大学: 清華大學
北京大学: 北京大學
宁德时代: 寧德時代
比亚迪: 比亞迪
华为: 華為
腾讯: 騰訊
阿里巴巴
百度
小米公司
特斯拉
丰田: 豐田
苹果公司: 蘋果公司
谷歌
微软: 微軟",
    no_names: "马里兰 马里奥 阿曼达 印度洋 印度教 美国本土 日本海 土耳其语 西班牙语 西班牙文 葡萄牙语",
};
