package dev.deskhand.bot.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Common given names of many countries. Those that are everyday words or places, too, are not among them. */
final class GivenNames {

    private static final String FILE = "/redact/people.txt";
    private static final Set<String> WORDS = Set.of("""
            Mark Carol Joy Joyce Sharon Virginia Victoria Austin Christian Gloria Frank Jack Jordan Madison Jade
            Poppy Rosie Ben Lea Mary Love Per Nok Fah Sun Long Nam Mai Do Le Bui Sai Gal Omer Noor Deniz Sultan
            Santiago Mercedes Pilar Dolores Jesus Jesús Jean Rose Rosa Alba Roma Na Min Li Bo Yu Hao Ming Ping
            Ling Lei Gang Jing Fang Wei Jun Yang Yong Yan Jie Juan Tao Chao Xiu Xin Hui Xiang Jia Ting Mei Qiang
            An Anh Ha Hà Lan Olive Ivy Pat Art Bill Will Gene Rob Sue Pam Dawn Summer Rick Tess Saar Mini Ana
            Ama Asia China India Sofia Florence Paris Chelsea Brooklyn Odd Olga Sem Ren Rin Aurora Greta Marina
            Vera Hope Grace Faith Amor Angel Harry
            """.split("\\s+"));

    private GivenNames() {}

    static Set<String> read() {
        Set<String> names = new HashSet<>();
        try (InputStream bytes = GivenNames.class.getResourceAsStream(FILE)) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|")[1])
                    .forEach(line -> names.addAll(Arrays.asList(line.strip().split("\\s+"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.removeAll(WORDS);
        return names;
    }
}
