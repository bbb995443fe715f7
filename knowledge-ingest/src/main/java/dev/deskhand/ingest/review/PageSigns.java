package dev.deskhand.ingest.review;

import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells pages that a server sends instead of an article: to sign in, to wait, to say that something is not there. */
final class PageSigns {

    private static final int SHORT = 700;
    private static final Pattern SIGN_IN = Pattern.compile(
            "(?iu)\\W*(?:(?:please\\s+)?(?:sign|log)[ -]?in(?:\\s+(?:to|required|-|\\|).*)?|login|authentication required|anmelden|anmeldung|einloggen"
                    + "|se connecter|connexion|iniciar sesión|inicia sesión|accedi|entrar|aanmelden|inloggen|zaloguj(?: się)?|вход|войти|oturum aç|giriş yap"
                    + "|התחברות|כניסה|تسجيل الدخول|ورود|đăng nhập|เข้าสู่ระบบ|உள்நுழை|登录|登入|ログイン|로그인)\\W*");
    private static final Pattern ERROR = Pattern.compile(
            "(?iu)\\W*(?:(?:error|http|status)?\\s*(?:40[0-9]|410|429|50[0-4])\\b.*|.*\\b(?:page|site|file)\\s+(?:was\\s+)?not\\s+found.*|not found|access denied|forbidden|internal server error"
                    + "|bad gateway|service unavailable|just a moment.*|attention required.*|something went wrong.*|seite nicht gefunden|page (?:non trouvée|introuvable)"
                    + "|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|nie znaleziono strony|страница не найдена|הדף לא נמצא|صفحه یافت نشد|الصفحة غير موجودة)\\W*");
    private static final Pattern WALL = Pattern.compile(
            "(?i)(?:enable|turn on) javascript|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|session has expired");

    private PageSigns() {}

    static Optional<ArticleWarning> of(String title, String body) {
        if (body.length() > SHORT) {
            return Optional.empty();
        }
        if (SIGN_IN.matcher(title).matches() && !body.contains("1. ")) {
            return Optional.of(
                    ArticleWarning.of(Kind.SIGN_IN_PAGE, "looks like a page to sign in, not like an article"));
        }
        if (ERROR.matcher(title).matches() || WALL.matcher(body).find() && body.length() * 2 < SHORT) {
            return Optional.of(ArticleWarning.of(Kind.ERROR_PAGE, "looks like an error page, not like an article"));
        }
        return Optional.empty();
    }
}
