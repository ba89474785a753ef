/**
 * What of a page's path may be told: parts made of public words of routes alone ("bao-cao", "DanhSach.aspx").
 * Anything else may name a record or a person (a number, a login, a name in an address), so it becomes `*`,
 * which stands for any one part. No word here reads as a Vietnamese name without its tones: "thông báo" is
 * left out for Thông Bảo, "điều hành" for Diệu Hạnh; "báo cáo" alone stays,
 * though a Cao Bảo may sign in so: nobody reads him in it. A part starred needlessly costs little: a form is known
 * by its headings and fields, a taught list by its header texts.
 */
const WORDS = new Set(
  `baocao bieumau danhsach danhmuc vanban vanbanden vanbandi congvanden congvandi sovanban sodangky sotheodoi hoso
thutuc hanhchinh motcua lienthong dichvucong tructuyen tiepnhan xuly choxuly daxuly dangxuly quahan denhan phathanh
banhanh dahoanthanh chitiet timkiem tracuu thongke tonghop nhaplieu solieu dulieu kybaocao hangngay hangtuan
hangthang hangquy hangnam theothang theoquy theonam kehoach nhiemvu congviec giaoviec theodoi kekhai dangnhap donvi
phongban coquan canbo nguoidung hethong phanquyen cauhinh caidat chitieu taichinh ngansach xaydung datdai moitruong
giaoduc dantoc nongnghiep giaothong laodong baohiem doanhnghiep tailieu luutru nhatky lichhop lichcongtac cuochop
phieukhaosat khaosat hoidap lienhe ketqua traketqua kyso pheduyet choduyet daduyet phoihop xemdebiet
danhgia khenthuong chamdiem taikhoan trangthongtin bosolieu bangbieu
index default home main portal page pages site admin system systems module modules user users account accounts login
logout dashboard menu search list lists listing detail details view views viewer show edit editor create update form
forms input entry data report reports reporting statistic statistics export import document documents docs file files
dossier dossiers record records task tasks work workflow process processing procedure procedures public service
services online category categories catalog config settings manage manager management item items table tables sheet
sheets template templates period periods month monthly quarter quarterly year yearly week weekly daily summary
overview history draft drafts inbox outbox incoming outgoing sent received pending done archive archives calendar
meeting meetings schedule news article articles notice notices unit units department departments organization
organizations office offices eoffice ioffice igate client server static content contents component components
indicator indicators criteria target targets plan plans budget project projects survey surveys feedback help contact
qlvb qlvbdh vpdt qlvbboca`.split(/\s+/),
);
/** Too short to stand inside another: whole parts only. */
const WHOLE = new Set(['vi', 'en', 'vn', 'api', 'app', 'web', 'cms', 'sso', 'new', 'add', 'all']);
const LONGEST_WORD = Math.max(...[...WORDS].map((word) => word.length));
const LONGEST_PART = 60;
const ENDING = /\.(?:aspx?|jspx?|html?|xhtml|php|do|action|jsf)$/i;

/**
 * The path with `*` for every part that is not made of public words. Pure; parts keep their order and number.
 * @param path begins with `/`, as in `URL.pathname`
 * @returns a pattern that fits the path part by part
 */
export function pathPattern(path: string): string {
  return path
    .split('/')
    .map((part) => (part === '' || isRoute(part) ? part : '*'))
    .join('/')
    .slice(0, 300);
}

function isRoute(part: string): boolean {
  const letters = lettersOf(part);
  if (letters === null) return false;
  return WHOLE.has(letters) || /^v\d$/.test(letters) || isMadeOfWords(letters);
}

/** Letters and digits without tones, separators and the ending of a file; null for what is no route. */
function lettersOf(part: string): string | null {
  if (part.length > LONGEST_PART * 3) return null;
  let text: string;
  try {
    text = decodeURIComponent(part);
  } catch {
    return null;
  }
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(ENDING, '')
    .toLowerCase();
  return plain.length <= LONGEST_PART && /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(plain)
    ? plain.replace(/[-_]/g, '')
    : null;
}

function isMadeOfWords(letters: string): boolean {
  const reached = [true];
  for (let end = 1; end <= letters.length; end += 1)
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1)
      if (reached[from] && WORDS.has(letters.slice(from, end))) reached[end] = true;
  return reached[letters.length] === true;
}
