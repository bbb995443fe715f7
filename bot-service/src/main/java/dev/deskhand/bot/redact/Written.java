package dev.deskhand.bot.redact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known by how it is written: addresses of mail and machines, cards, accounts, telephones, keys. */
final class Written implements Finder {

    private static final String AT = "\\s?(?:@|\\(at\\)|\\[at\\]|\\{at\\}|&#64;)\\s?";
    private static final String DOT = "\\s?(?:\\.|\\(dot\\)|\\[dot\\]|\\{dot\\}|\\(punkt\\)|\\[punkt\\])\\s?";

    private static final Pattern MAIL =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]*" + AT
                    + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(?:" + DOT
                    + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)*" + DOT + "\\p{L}{2,}(?![\\p{L}\\p{N}])");
    private static final Pattern SPOKEN_MAIL = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}._+-]+"
            + "(?: (?:dot|punkt|punto|point|ponto) [\\p{L}\\p{N}_+-]+)*"
            + " (?:at|arroba|arobase|ät) [\\p{L}\\p{N}-]+(?: (?:dot|punkt|punto|point|ponto) [\\p{L}\\p{N}-]+)+");

    private static final Pattern CARD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\d(?:[ .\\-]{0,3}\\d){11,18}(?![\\p{L}\\p{N}])");
    private static final Pattern ANNOUNCED_CARD = Pattern.compile(
            "(?iu)(?:\\bcards?\\b|visa|master ?card|kreditkarte|kartennummer|tarjeta|carte|cart[aã]o|thẻ|כרטיס|کارت|บัตร|அட்டை|بطاقة|卡号|カード番号)"
                    + "[^\\d\\n]{0,20}(?<it>\\d(?:[ .\\-]{0,3}\\d){12,18})(?!\\d)");
    private static final Pattern IBAN = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}"
            + "(?:[A-Z0-9]{11,30}|(?:[ -][A-Z0-9]{4}){2,7}(?:[ -][A-Z0-9]{1,3})?)(?![\\p{L}\\p{N}])");

    private static final Pattern IPV4 = Pattern.compile(
            "(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.|\\[\\.\\])){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\w]|\\.\\d)");
    private static final Pattern IPV6 = Pattern.compile(
            "(?i)(?<![\\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=[0-9a-f:]*::)(?=(?:[0-9a-f]*:){2,7})[0-9a-f]{0,4}(?::{1,2}[0-9a-f]{1,4}){1,7}(?:::)?)(?![\\w:])");

    private static final Pattern KEY = Pattern.compile("(?<![\\w-])(?:"
            + "(?:sk|pk|rk)[-_](?:live|test|proj|ant|or)?[-_]?[\\w-]{16,}|gh[pousr]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{16,}|"
            + "xox[abposr]-[\\w-]{10,}|A(?:KI|SI)A[0-9A-Z]{16}|AIza[\\w-]{30,}|ya29\\.[\\w-]{20,}|whsec_[\\w+/=]{16,}|dh[a-z]?_[\\w-]{16,}|"
            + "SG\\.[\\w-]{16,}\\.[\\w-]{16,}|npm_\\w{30,}|eyJ[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*)?|"
            + "(?=[0-9a-fA-F]*\\d)(?=[0-9a-fA-F]*[a-fA-F])[0-9a-fA-F]{32,})(?![\\w-])");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)");
    private static final Pattern ANNOUNCED_KEY = Pattern.compile(
            "(?iu)(?:\\bbearer\\s+|"
                    + "(?:passwords?|passwort|kennwort|contraseña|mot de passe|senha|mật khẩu|סיסמה|סיסמא|הסיסמה|رمز عبور|รหัสผ่าน|கடவுச்சொல்|كلمة المرور|密码|密碼|パスワード|"
                    + "api[ _-]?key|secret|access[ _-]?token|token|\\bpin\\b|\\bcvv?2?\\b|\\bcvc\\b)"
                    + "\\s*(?:is|ist|es|est|é|là|:|=|：|הוא|היא|است|คือ)\\s*)[\"'“‘«]?(?<it>(?=[^\\s\"'”’»]*[\\d!#$%&*+=@^_~-])[^\\s\"'”’»,;]{3,}[^\\s\"'”’».,;!?])");

    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}.,:/_#-])(?:"
            + "(?:\\+|00|001-)\\d{1,3}(?:[ .\\-/]{0,2}\\(?\\d{1,5}\\)?){2,6}|"
            + "\\(\\d{2,5}\\)[ .-]?\\d{2,5}(?:[ .-]\\d{2,5}){0,3}|"
            + "0\\d{1,4}[/-]\\d{4,9}|"
            + "\\d{2,5}(?:[ .\\-]\\d{2,4}){2,5}|"
            + "\\d{3}[ -]\\d{4}|\\d{2} \\d{6}|0\\d{2,4} \\d{4,8}|"
            + "0\\d{8,10}|[1-9]\\d{9})"
            + "(?: ?(?:x|ext\\.?|extension|durchwahl) ?\\d{1,6})?(?![\\p{L}\\p{N}]|[.,:/-]\\d)");
    private static final Pattern ANNOUNCED_PHONE = Pattern.compile("(?iu)(?:"
            + "phone|mobile|\\bcell\\b|\\btel\\b|\\bfax\\b|call (?:me|us|him|her)(?: back)? (?:at|on)|whats ?app|\\bsms\\b|"
            + "telefon|handy|rufnummer|anrufen|tel[ée]fono|m[oó]vil|celular|ll[aá]m\\w+|t[ée]l[ée]phone|portable|appel\\w+|telefone|telem[oó]vel|lig\\w+|"
            + "điện thoại|\\bsđt\\b|gọi|טלפון|נייד|תלפון|התקשר\\w*|تلفن|موبایل|شماره|โทร\\w*|เบอร์|தொலைபேசி|மொபைல்|எண்|هاتف|جوال|اتصل\\w*|电话|手机|電話|携帯)"
            + "[^\\d\\n+]{0,20}(?<it>\\+?\\(?\\d(?:[ ./()-]{0,2}\\d){5,14})(?!\\d)");
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:1[6-9]|20|21|1[34])\\d{2}[ .-](?:0?[1-9]|1[0-2])[ .-](?:0?[1-9]|[12]\\d|3[01])|(?:0?[1-9]|[12]\\d|3[01])[ .-](?:0?[1-9]|[12]\\d|3[01])[ .-](?:1[6-9]|20|21|13|14)\\d{2}).*");

    private static final List<Finder> FINDERS = List.of(
            new PatternFinder(PersonalKind.SECRET, PEM),
            new PatternFinder(PersonalKind.SECRET, KEY),
            new PatternFinder(PersonalKind.SECRET, ANNOUNCED_KEY),
            new PatternFinder(PersonalKind.EMAIL, MAIL),
            new PatternFinder(PersonalKind.EMAIL, SPOKEN_MAIL),
            new PatternFinder(PersonalKind.IBAN, IBAN, Checksums::iban),
            new PatternFinder(PersonalKind.CARD, CARD, Checksums::luhn),
            new PatternFinder(PersonalKind.CARD, ANNOUNCED_CARD),
            new PatternFinder(PersonalKind.IP_ADDRESS, IPV4),
            new PatternFinder(PersonalKind.IP_ADDRESS, IPV6),
            new PatternFinder(PersonalKind.PHONE, PHONE, Written::isPhone),
            new PatternFinder(PersonalKind.PHONE, ANNOUNCED_PHONE));

    @Override
    public Stream<PersonalSpan> in(FoldedText text) {
        return FINDERS.stream().flatMap(finder -> finder.in(text));
    }

    private static boolean isPhone(String text) {
        int digits = Checksums.digits(text.replaceFirst("(?i) ?(?:x|ext|durchwahl).*", ""))
                .length();
        return digits >= 7 && digits <= 15 && !DATE.matcher(text).matches();
    }
}
