/** Places of work as people write them down: how far they are named, and whether two are in one county. */
import type { Truth } from './form';

const provinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|[^省市县区]{0,3}自治区|特别行政区)?/;
/** Of the cities above counties these have none. */
const withoutCounties = /^(?:东莞|中山|儋州|嘉峪关)市/;

/** What follows the province. */
const withinProvince = (place: string): string => place.trim().replace(provinces, '');

/** `贵州省贵阳市` does not, `昆山市` alone may. */
export function namesCounty(place: string): Truth {
  const rest = withinProvince(place);
  if (/[县区旗]/.test(rest.replace(/地区/g, ''))) return true;
  const cities = rest.split('市').length - 1;
  if (cities > 1 || withoutCounties.test(rest) || /自治州.+市/.test(rest)) return true;
  if (cities === 1) return rest === place.trim() ? undefined : false;
  return rest === '' || /[省州盟]$|地区$/.test(rest) ? false : undefined;
}

const ending = /(?:自治县|特区|县|区|旗|市)$/;
/** `威宁彝族回族苗族自治县` → `威宁` */
function short(county: string): string {
  const without = county
    .replace(
      /(?:(?:彝|回|苗|布依|侗|土家|仡佬|水|瑶|壮|白|仫佬|毛南|畲|蒙古|羌|满|哈尼|傣|傈僳|拉祜|佤|纳西|景颇|藏|黎|各)族)+自治县$/,
      '',
    )
    .replace(ending, '');
  return without.length > 1 ? without : county;
}
/** What follows the city or prefecture. */
const lastPart = (place: string): string => withinProvince(place).replace(/^.*(?:自治州|地区|市)(?=.)/, '');

/** @param county its official name */
export function inCounty(place: string, county: string): Truth {
  if (place.includes(short(county))) return true;
  return namesCounty(place) ? false : undefined;
}

export function sameCounty(one: string, other: string): Truth {
  if (one === other) return true;
  const [a, b] = [lastPart(one), lastPart(other)];
  if (one.includes(short(b)) || other.includes(short(a))) return true;
  return namesCounty(one) && namesCounty(other) ? false : undefined;
}
