package dev.deskhand.knowledge.text;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;

/**
 * Ends of Thai sentences, which are written with a space that also parts phrases, names and numbers. A space ends a
 * sentence after a polite particle or a question word, before a typical first word, and after enough text when
 * neither a number nor a Latin word touches it; otherwise the sentence goes on.
 */
final class ThaiSentences {

    private static final List<String> LAST = List.of(
            "ครับ",
            "ค่ะ",
            "คะ",
            "นะคะ",
            "จ้ะ",
            "ไหม",
            "หรือไม่",
            "หรือเปล่า",
            "ที่ไหน",
            "เท่าไร",
            "เท่าไหร่",
            "อย่างไร",
            "ยังไง",
            "เมื่อไร",
            "เมื่อไหร่",
            "ทำไม",
            "แล้ว",
            "ไหน",
            "ด้วย");
    private static final List<String> FIRST = List.of(
            "ฉัน",
            "ผม",
            "ดิฉัน",
            "เรา",
            "คุณ",
            "เขา",
            "เธอ",
            "หาก",
            "ถ้า",
            "เมื่อ",
            "โปรด",
            "กรุณา",
            "นอกจาก",
            "ดังนั้น",
            "อย่างไรก็ตาม",
            "จากนั้น",
            "แต่ละ",
            "ทั้งนี้",
            "ห้าม",
            "อย่า",
            "ควร",
            "ต้อง",
            "เครื่อง",
            "ระบบ",
            "สามารถ",
            "มี",
            "ไม่",
            "ทุก",
            "การ",
            "ใน",
            "เปิด",
            "เลือก",
            "กด",
            "ใส่",
            "ตรวจ",
            "ส่ง",
            "ช่วย",
            "ขอ");
    private static final List<String> GOES_ON =
            List.of("และ", "หรือ", "แต่", "ที่", "ซึ่ง", "เช่น", "เพราะ", "โดย", "ของ", "ก็", "จึง", "เพื่อ", "ว่า");
    private static final int ENOUGH = 12;
    private static final int LONG = 24;

    private ThaiSentences() {}

    static void addEnds(String text, BitSet closed, NavigableSet<Integer> ends) {
        int start = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            if (ends.contains(i)) {
                start = i;
            } else if (text.charAt(i) == ' ' && !closed.get(i) && isEnd(text, start, i)) {
                ends.add(i);
                start = i;
            }
        }
    }

    private static boolean isEnd(String text, int start, int space) {
        int next = space + 1;
        if (!isThai(text.charAt(next)) || startsWithAny(text, next, GOES_ON)) {
            return false;
        }
        String before = text.substring(Math.max(start, space - 12), space);
        if (LAST.stream().anyMatch(before::endsWith)) {
            return true;
        }
        int length = space - start;
        if (length < ENOUGH || !isThai(text.charAt(space - 1))) {
            return false;
        }
        return startsWithAny(text, next, FIRST) || (length >= LONG && runsOn(text, next));
    }

    /** True when the text goes on for a clause's length without another space. */
    private static boolean runsOn(String text, int at) {
        int end = text.indexOf(' ', at);
        return (end < 0 ? text.length() : end) - at >= ENOUGH;
    }

    private static boolean startsWithAny(String text, int at, List<String> words) {
        return words.stream().anyMatch(word -> text.startsWith(word, at));
    }

    private static boolean isThai(char c) {
        return c >= '\u0E00' && c <= '\u0E7F';
    }
}
