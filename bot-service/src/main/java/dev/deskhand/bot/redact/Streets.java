package dev.deskhand.bot.redact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Postal addresses by the words for streets, and by words that announce an address, in the product's languages. */
final class Streets implements Finder {

    private static final String NUMBER = "(?:\\d{1,5} )?\\d{1,5}(?:[ ]?[A-Za-z]\\b)?(?:[-/]\\d{1,4}[A-Za-z]?)?";
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final String POSTCODE =
            "(?:[A-Z]{1,2}-)?\\d{3,6}(?:[ -]\\d{2,4})?|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}";
    private static final String PLACE = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}";
    private static final String TOWN =
            "(?:,?[ \\n]+(?:" + POSTCODE + ") " + PLACE + "|,[ \\n]*" + PLACE + "(?:,?[ \\n]+(?:" + POSTCODE + "))?)?";
    private static final String LINES = "(?:,?[ ]?(?:\\n>?[ ]*)?(?:Apt|Apartment|Suite|Unit|Flat)\\.? ?\\d{1,5})?"
            + "(?:\\n>?[ ]*\\p{Lu}[\\p{L} ().'’-]{1,40}){0,2}(?:\\n\\n?>?[ ]*\\p{Lu}[\\p{L} ()-]{1,30})?(?: \\d{4,6})?";
    private static final String FLAT =
            "(?:,? ?(?:Apt|Apartment|Suite|Ste|Unit|Flat|Fl|Floor|Room|#)\\.? ?\\d{1,5}[A-Z]?)?";

    private static final String ENGLISH =
            "(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|"
                    + "Close|Crescent|Parkway|Pkwy|Highway|Hwy|Trail|Circle|Alley|Mews|Grove|Gardens|Row|Walk|Hill|Quay)";
    private static final String COMPOUND =
            "\\p{Lu}[\\p{L}\\p{M}-]*(?:stra(?:ss|ß)e|str\\.|weg|gasse|platz|allee|ring|damm|ufer|gatan|vägen|vej|gade|veien|gata|"
                    + "straat|laan|plein|gracht|katu|tie|kuja|utca|tér|ulica|ulice)";
    private static final String BEFORE =
            "(?:[Cc]alle|C/|[Aa]venida|[Aa]v\\.|Avda\\.?|[Pp]laza|[Pp]aseo|[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Pp]lace|[Cc]hemin|[Ii]mpasse|"
                    + "[Rr]ua|[Tt]ravessa|[Ee]strada|[Ll]argo|[Pp]raça|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|ul\\.|[Uu]lica|[Đđ]ường|[Pp]hố|[Nn]gõ|Jl\\.|Jalan)";

    private static final String REST = "[^\\n?!;]{4,80}?\\d[^\\n?!;.]{0,40}|\\d[^\\n?!;]{4,90}?";

    private static final List<Finder> FINDERS = List.of(
            address(NUMBER + ",? (?:" + WORD + " ){1,4}" + ENGLISH + "\\b\\.?" + FLAT + TOWN),
            address(COMPOUND + " " + NUMBER + FLAT + TOWN),
            address("\\d{1,5},? (?:bis |ter )?" + BEFORE + " (?:(?:de|du|des|la|le|les|l'|d')[ ]?){0,3}" + WORD
                    + "(?: (?:de |du |des |la )?" + WORD + "){0,4}" + TOWN),
            address(BEFORE + " (?:(?:de|del|do|da|dos|das|la|las|los|el|di|della|du|des|le) ?){0,3}" + WORD
                    + "(?: (?:de |do |da |del |la )?" + WORD + "){0,4},? (?:n[º°.] ?)?" + NUMBER + FLAT + TOWN),
            address(
                    "(?:P\\.? ?O\\.? ?Box|Postfach|Apartado|Bo[iî]te postale|B\\.P\\.|Caixa Postal|ת\\.?ד\\.?|صندوق پستی|ตู้ ปณ\\.) ?\\d{1,8}"
                            + TOWN),
            address("PSC \\d{3,5},? Box \\d{3,5}(?:[ ,\\n]+[AFD]PO [A-Z]{2} \\d{5})?"),
            address(NUMBER + " " + WORD + "(?: " + WORD + "){0,4},?[ ](?:Apt|Suite|Unit|Ste)\\.? ?\\d{1,5}" + TOWN),
            address("\\d{2,5} (?:" + WORD + " ){1,4}\\d{1,4}\\.?" + LINES),
            address("(?:Apt|Apartment|Suite|Unit|Flat)\\.? \\d{1,5}(?:,? Box \\d{1,5})?" + LINES),
            address("(?:רחוב|שדרות|רח') [\\p{IsHebrew}\"'\\- ]{2,40} \\d{1,4}(?:[,/ ][\\p{IsHebrew}\\d ,/]{0,30})?"),
            address(
                    "(?:خیابان|کوچه|بلوار|میدان|شارع|طريق|حي)[ ‌][\\p{IsArabic}‌ ،]{2,60}(?:پلاک|رقم|مبنى|بناية|واحد)? ?\\d{1,5}"),
            address(
                    "(?:บ้านเลขที่|เลขที่) ?\\d[\\d/]*[^\\n?!]{0,80}?(?:ถนน|ซอย|ถ\\.|ซ\\.|แขวง|เขต|ตำบล|อำเภอ|จังหวัด)[^\\n?!, ]{1,30}"),
            address("(?:எண்|கதவு எண்) ?\\d[\\d/-]*,? [^\\n?!]{2,60}?(?:தெரு|சாலை|நகர்)[^\\n?!,]{0,20}"),
            address(
                    "\\p{IsHan}{2,12}(?:省|市|区|县|路|街|巷|弄|号)[\\p{IsHan}\\d]{0,30}\\d{1,5}(?:号|弄|室|楼|栋)[\\p{IsHan}\\d]{0,12}"),
            address(
                    "(?:〒 ?\\d{3}-\\d{4} ?)?\\p{IsHan}{2,4}[都道府県][\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]{1,20}[\\d-]{1,10}(?:丁目|番地|番|号)?[\\d-]{0,8}"),
            address(
                    "(?iu:(?:my|new|billing|home|postal|shipping|delivery|mailing) address(?: is| to| as|:)?[ :\\n]+)(?<it>(?:"
                            + REST + "))(?=$|\\n|[?!;]|\\.(?: |$)| (?:for|and|please|in case)\\b)"),
            address(
                    "(?iu:(?:wohne(?: in)?|meine (?:neue )?adresse(?: ist|:)?|mi (?:nueva )?direcci[oó]n(?: es|:)?|mon adresse(?: est|:)?|meu endereço(?:(?: é|:))?|địa chỉ(?: của tôi)?(?: là|:)?)[ :]+)(?<it>(?:"
                            + REST + "))(?=$|\\n|[?!;]|\\.(?: |$))"));

    @Override
    public Stream<PersonalSpan> in(FoldedText text) {
        return FINDERS.stream().flatMap(finder -> finder.in(text));
    }

    private static Finder address(String pattern) {
        String bounded =
                pattern.contains("(?<it>") ? pattern : "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])";
        return new PatternFinder(PersonalKind.ADDRESS, Pattern.compile(bounded));
    }
}
