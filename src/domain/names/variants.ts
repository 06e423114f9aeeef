/**
 * Traditional, Hong Kong, Taiwan and Japanese forms of the characters that occur in names, as simplified ones.
 *
 * The table is small because it serves names only. It was made once with opencc-js (1.4.2, converters t, tw, hk and jp
 * → cn): each character of U+3400–U+9FFF whose simplified form occurs in the registry, the entities, aliases, codes,
 * indicators or units of the package stands before that form. To renew it after many new names, convert each character
 * of that range with `OpenCC.Converter({ from, to: "cn" })` and keep the pairs whose result is in the names.
 * @module
 */

/** Pairs: a variant, then its simplified form. */
const PAIRS = [
  "両两乾干亜亚亞亚伝传佈布佔占來来価价侷局係系倉仓個个們们倫伦傘伞備备傢家傳传價价億亿儲储內内兩两凈净凍冻処处別别則则剋克創创劃划劄札労劳効效勁劲動动務务勞劳區区協协単单卽即厤历參参収收吳吴員员問问啓启",
  "啟启喬乔單单営营噸吨噹当嚮向囌苏団团囲围図图國国圍围圏圈園园圖图團团圧压報报場场塁垒増增壌壤壓压壘垒壯壮変变夥伙孫孙學学実实寛宽實实寧宁寬宽寶宝対对専专專专對对屬属峯峰島岛崑昆崗岗嶺岭巻卷帯带帶带幣币",
  "幹干幾几庁厅広广庫库廕荫廟庙廣广廳厅強强彆别彔录彥彦後后徑径従从從从復复徳德応应愛爱慄栗態态憑凭應应懞蒙戦战戰战拚拼拠据拡扩捲卷揮挥撫抚撾挝擔担據据擬拟擴扩數数斉齐於于旂旗昇升時时暦历曆历曏向書书會会",
  "東东枱台査查條条検检業业楽乐榦干構构様样樂乐樓楼標标樞枢樣样権权樺桦橋桥機机橫横檢检檯台欄栏權权歐欧歩步歴历歷历毎每気气氣气沖冲浄净浜滨淨净済济減减測测渾浑満满準准溫温滄沧滿满漁渔濛蒙濟济濱滨瀋沈瀘泸",
  "瀾澜為为烏乌無无營营爲为爺爷爾尔狀状獨独獻献現现琿珲瑤瑶瑪玛環环產产産产畝亩畢毕當当発发發发監监県县矇蒙確确碼码礎础礦矿稅税稜棱種种稱称積积竜龙箇个箚札節节範范簡简簽签籤签粛肃糧粮糰团約约紅红納纳紐纽",
  "紙纸級级紮扎組组経经結结絨绒統统綏绥經经綜综綠绿綫线維维綱纲網网総总緑绿線线緬缅縣县縦纵縮缩縱纵總总績绩織织繫系纍累纜缆羅罗羣群義义聯联聶聂肅肃脫脱腳脚臘腊臨临臺台與与興兴華华萬万葉叶蔘参蔭荫蔵藏蕎荞",
  "薩萨藴蕴蘇苏蘊蕴蘭兰蘿萝處处號号衕同衚胡衝冲衹只裏里裝装裡里製制複复覈核見见規规視视観观觀观觸触計计託托設设註注試试該该認认說说説说誼谊論论議议變变貝贝負负貢贡貨货費费貿贸資资賽赛贏赢趙赵躍跃車车較较",
  "載载輛辆輝辉輸输輻辐轄辖辦办農农辺边迴回逕径這这連连進进運运過过達达遜逊遠远遼辽邊边鄰邻釈释釋释鈡钟鉄铁銅铜鋼钢錄录錦锦錨锚錫锡錯错録录錶表鍾钟鎭镇鎮镇鏈链鐘钟鐵铁長长門门開开間间閘闸関关閤合關关陝陕",
  "陞升陳陈陸陆陽阳階阶際际隴陇隻只雙双雞鸡離离雲云電电韆千韋韦響响頁页頃顷項项順顺預预頗颇頭头頻频題题額额類类颱台飛飞饒饶馬马験验騰腾驗验體体髪发髮发鬆松鬍胡魯鲁鮮鲜鳳凤鴨鸭鶏鸡鶴鹤鷄鸡麗丽麥麦麪面麫面",
  "麵面麺面黒黑點点齊齐齣出龍龙",
].join("");

function pairsOf(text: string): Map<string, string> {
  const characters = Array.from(text);
  const pairs = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) pairs.set(characters[i] ?? "", characters[i + 1] ?? "");
  return pairs;
}

// The Turkish dotless i stands for i: Excel in Turkish gives it to names typed in lower case.
const SIMPLE: ReadonlyMap<string, string> = pairsOf(`${PAIRS}ıi`);

/** Most texts need no look at the table: Latin ones, and the longer of the two checks is only for the rest. */
const LATIN = /^[\x20-\x7e]*$/;
const HAS_VARIANT = new RegExp(`[${[...SIMPLE.keys()].join("")}]`);

/** The text with every known variant character replaced by its simplified form. */
export function simplify(text: string): string {
  if (LATIN.test(text) || !HAS_VARIANT.test(text)) return text;
  return Array.from(text, (character) => SIMPLE.get(character) ?? character).join("");
}
