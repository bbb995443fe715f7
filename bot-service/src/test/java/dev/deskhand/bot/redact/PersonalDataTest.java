package dev.deskhand.bot.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, kind by kind. The numbers are made up; their check digits are right. */
class PersonalDataTest {

    private static final PersonalData DATA = new PersonalData(new Names());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL           | write to ana.lind+shop@example.co.uk please         | ana.lind+shop@example.co.uk
            EMAIL           | ana (at) example (dot) com                          | ana (at) example (dot) com
            EMAIL           | it is ana[at]example[dot]com                        | ana[at]example[dot]com
            EMAIL           | it is ana dot lind at example dot com               | ana dot lind at example dot com
            EMAIL           | ana＠example．com is it                              | ana＠example．com
            PHONE           | call me at +49 30 901820 tomorrow                   | +49 30 901820
            PHONE           | (212) 555-0187 is my number                         | (212) 555-0187
            PHONE           | my phone: 0301234567                                | 0301234567
            PHONE           | טלפון: 052-555-1234                                 | 052-555-1234
            PHONE           | موبایل من ۰۹۱۲۳۴۵۶۷۸۹                                 | ۰۹۱۲۳۴۵۶۷۸۹
            PHONE           | เบอร์ ๐๘๑-๒๓๔-๕๖๗๘                                   | ๐๘๑-๒๓๔-๕๖๗๘
            CARD            | card 4111 1111 1111 1111 was charged                | 4111 1111 1111 1111
            CARD            | card 4111-1111-1111-1111                            | 4111-1111-1111-1111
            CARD            | my card number is 4111 1111 1111 1112               | 4111 1111 1111 1112
            IBAN            | to DE89 3704 0044 0532 0130 00 today                | DE89 3704 0044 0532 0130 00
            IBAN            | iban gb82west12345698765432                         | gb82west12345698765432
            IP_ADDRESS      | from 203.0.113.42 and not                           | 203.0.113.42
            IP_ADDRESS      | from 2001:db8::8a2e:370:7334 again                  | 2001:db8::8a2e:370:7334
            SECRET          | my password is hunter2!                             | hunter2
            SECRET          | key sk-proj-abcdefghij0123456789KLMN failed         | sk-proj-abcdefghij0123456789KLMN
            SECRET          | Authorization: Bearer abc.def-123                   | abc.def-123
            NATIONAL_NUMBER | ssn 219-09-9999                                     | 219-09-9999
            NATIONAL_NUMBER | mi DNI 12345678Z                                    | 12345678Z
            NATIONAL_NUMBER | CPF 529.982.247-25                                  | 529.982.247-25
            NATIONAL_NUMBER | 身份证 11010519491231002X                             | 11010519491231002X
            NATIONAL_NUMBER | תעודת זהות 123456782                                | 123456782
            NATIONAL_NUMBER | کد ملی من ۰۰۱۲۳۴۵۶۷۹ است                              | ۰۰۱۲۳۴۵۶۷۹
            NATIONAL_NUMBER | số CCCD 001099012345                                | 001099012345
            NATIONAL_NUMBER | Aadhaar 2341 2341 2346                              | 2341 2341 2346
            ADDRESS         | send it to 221 Baker Street, London                 | 221 Baker Street, London
            ADDRESS         | Lindenallee 12, 50968 Köln                          | Lindenallee 12, 50968 Köln
            ADDRESS         | vivo en Calle Mayor 14                              | Calle Mayor 14
            ADDRESS         | j'habite 8 rue de la Gare                           | 8 rue de la Gare
            ADDRESS         | P.O. Box 1234 it is                                 | P.O. Box 1234
            """)
    void finds(PersonalKind kind, String text, String expected) {
        List<PersonalSpan> found = DATA.find(text, KnownPerson.nobody());

        assertThat(found)
                .filteredOn(span -> span.kind() == kind)
                .extracting(span -> span.in(text))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | My name is Maren Okonjo.                 | Maren Okonjo
            en | Thanks, Johanna                          | Johanna
            en | I spoke with Mr. Bakkerud yesterday      | Bakkerud
            de | Ich heiße Torben Ahlers.                 | Torben Ahlers
            fr | Je m'appelle Solène Aubry.               | Solène Aubry
            es | Me llamo Inés Quiroga y no funciona      | Inés Quiroga
            pt | Meu nome é Duarte Salgueiro.             | Duarte Salgueiro
            vi | Tôi tên là Phạm Minh Khoa                | Phạm Minh Khoa
            he | שלום, קוראים לי נועה ברק                 | נועה ברק
            fa | نام من سارا احمدی است                    | سارا احمدی
            ar | اسمي ليلى حداد                           | ليلى حداد
            th | ดิฉันชื่อ มาลี ศรีสุข ค่ะ                      | มาลี ศรีสุข
            ta | என் பெயர் கவிதா ராமன்                       | கவிதா ராமன்
            zh | 你好，我叫王小明。                            | 王小明
            ja | 田中太郎と申します。                          | 田中太郎
            """)
    void finds_names_in_every_language_of_the_product(String language, String text, String expected) {
        List<PersonalSpan> found = DATA.find(text, KnownPerson.nobody());

        assertThat(found)
                .filteredOn(span -> span.kind() == PersonalKind.NAME)
                .extracting(span -> span.in(text))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I change my e-mail address?",
                "The status light pulses blue for 10 minutes.",
                "My order 883201 arrived on 2026-11-22 at 09:30, it cost 1,299.00 euros.",
                "Version 10.15.7 of the app, build 2024.11.3",
                "Tap Garden, then Wi-Fi, then Change network.",
                "Is it open from 9 to 17 on weekdays?",
                "I forgot my password and the token is expired.",
                "Can I pay in 3 instalments of 40 euros?",
                "איך מאפסים את הסיסמה?",
                "رمز عبورم را فراموش کرده‌ام",
                "ลืมรหัสผ่าน ต้องทำยังไง",
            })
    void leaves_ordinary_text_alone(String text) {
        assertThat(DATA.find(text, KnownPerson.nobody()))
                .extracting(span -> span.in(text))
                .isEmpty();
    }

    @Test
    void sees_through_invisible_characters() {
        String text = "ana\u200B@exam\u00ADple.com";

        assertThat(DATA.find(text, KnownPerson.nobody()))
                .extracting(span -> span.in(text))
                .containsExactly(text);
    }

    @Test
    void finds_what_is_known_of_the_customer_however_it_is_written() {
        String text = "MAREN here, okonjo, from the Old Mill";

        List<PersonalSpan> found = DATA.find(text, KnownPerson.of("Maren Okonjo", "the old mill", null));

        assertThat(found).extracting(span -> span.in(text)).contains("MAREN", "okonjo", "the Old Mill");
    }

    @Test
    void finds_a_name_again_where_a_part_of_it_is_repeated() {
        String text = "My name is Maren Okonjo. The Okonjo account is closed.";

        assertThat(DATA.find(text, KnownPerson.nobody()))
                .extracting(span -> span.in(text))
                .contains("Maren Okonjo", "Okonjo");
    }

    @Test
    void looks_at_long_texts_without_growing_slow() {
        String text = "a1 ".repeat(100_000) + "ana@example.com";

        assertThat(DATA.find(text, KnownPerson.nobody()))
                .extracting(span -> span.in(text))
                .contains("ana@example.com");
    }
}
