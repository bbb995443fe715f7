package dev.deskhand.bot.redact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names behind words that introduce them, in the product's languages; in scripts without large letters it is the only
 * sign there is.
 */
final class IntroducedNames implements Finder {

    private static final String LARGE = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)";
    private static final String JOINT =
            "(?:(?:de|del|da|do|dos|das|di|van|von|der|den|ter|la|le|el|al|bin|ibn|ben|bar|y|e)[ ])?";
    private static final String NAME = "(?<it>" + LARGE + "(?:[ ]" + JOINT + LARGE + "){0,3})";
    private static final String ARABIC = "(?<it>[\\p{IsArabic}‌]{2,}(?: [\\p{IsArabic}‌]{2,})?)";

    private static final List<Finder> FINDERS = List.of(
            name(
                    "(?iu:\\bmy (?:full |first |last |new |old )?name is|\\bmy name's|\\bname on (?:the|my) (?:card|account)(?: is|:)|\\b(?:first|last|full|family|sur)?[ -]?name:|\\bcall me|\\bcalled me|\\bpeople call me)\\s+"
                            + NAME),
            name(
                    "(?u:\\b(?:Hi|Hello|Hey|Dear|Hallo|Hola|Olá|Bonjour|Ciao|Hej|Chào|Liebe|Lieber|Querid[ao]|Cher|Chère))[ ]"
                            + NAME + "(?=[,!])"),
            name(
                    "(?iu:\\b(?:said|says|asked|told|shouted at|yelled at|replied|named (?:him|her|them)|married to|spoke (?:to|with)|talked (?:to|with)))[ ]"
                            + NAME),
            name(
                    "(?<![\\p{L}] )" + NAME
                            + "(?=['’]s (?:account|address|phone|number|name|birthday|e-?mail|card|order|son|daughter|mother|father|wife|husband|brother|sister|kid|house|room)\\b)"),
            name("(?m:^)" + NAME + "(?=: ?[\"“])"),
            name(
                    "(?u:\\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Sr|Sra|Señora?|Senhora?|Monsieur|Madame|Mme|Signora?)\\b\\.?)[ ]"
                            + NAME),
            name(
                    "(?iu:\\b(?:ich heiße|ich heisse|mein name ist|me llamo|mi nombre es|je m'appelle|mon nom est|meu nome é|chamo-me|me chamo|mi chiamo|mijn naam is|ik heet|jag heter|nazywam się|tôi tên là|tên tôi là|tên là|mình tên là))\\s+"
                            + NAME),
            name(
                    "(?:קוראים לי|שמי הוא|שמי|השם שלי הוא|השם שלי) (?<it>[\\p{IsHebrew}'\"-]{2,}(?: [\\p{IsHebrew}'\"-]{2,})?)"),
            name(
                    "(?:اسم من|نام من|نامم|اسمم|من) (?<it>[\\p{IsArabic}‌]{2,}(?: [\\p{IsArabic}‌]{2,})?) (?:است|هستم|هست)"),
            name("(?:اسمي هو|اسمي|أنا اسمي|أدعى|معك) " + ARABIC),
            name(
                    "(?:ผม|ฉัน|ดิฉัน|หนู)?ชื่อ(?:ว่า|ของฉันคือ|ของผมคือ)? ?(?<it>[\\u0E00-\\u0E7F]{2,}(?: [\\u0E00-\\u0E7F]{2,})?)(?=ครับ|ค่ะ|คะ|[ ,.]|$)"),
            name("(?:คุณ|นาย|นางสาว|นาง)(?<it>[\\u0E00-\\u0E7F]{2,} [\\u0E00-\\u0E7F]{2,})"),
            name("(?:என் பெயர்|எனது பெயர்|பெயர்:) (?<it>[\\u0B80-\\u0BFF]{2,}(?: [\\u0B80-\\u0BFF]{2,})?)"),
            name("(?:我叫|我的名字是|我的名字叫|我是|姓名[:：]) ?(?<it>\\p{IsHan}{2,4})(?=[,，。.!！?？、 ]|$)"),
            name(
                    "(?:私の名前は|名前は|氏名[:：]|わたしは|私は) ?(?<it>[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]{2,8}?(?: [\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]{1,6}?)?)(?=です|と申し|と言い|といい|。|$)"),
            name("(?<it>\\p{IsHan}{2,5})と申します"));

    @Override
    public Stream<PersonalSpan> in(FoldedText text) {
        return FINDERS.stream().flatMap(finder -> finder.in(text));
    }

    private static Finder name(String pattern) {
        return new PatternFinder(PersonalKind.NAME, Pattern.compile(pattern));
    }
}
