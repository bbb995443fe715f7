import dev.deskhand.client.Answer;
import dev.deskhand.client.Deskhand;
import dev.deskhand.client.Problem;
import dev.deskhand.client.Question;
import java.net.URI;

/** Asks with Deskhand's Java client, and shows the text while it comes. */
public class AskWithJava {

    public static void main(String[] args) {
        Deskhand deskhand = new Deskhand(URI.create(System.getenv("DESKHAND_URL")), System.getenv("DESKHAND_API_KEY"));
        try {
            Answer answer = deskhand.stream(Question.of(args[0]).askedBy(Question.User.withId("42")), System.out::print);
            System.out.println();
            answer.citations().forEach(citation -> System.out.println(citation.title() + ": " + citation.url()));
            System.out.printf("%s, confidence %.2f%n", answer.outcome(), answer.confidence());
        } catch (Problem e) {
            System.err.println(e.code() + ": " + e.getMessage());
            System.exit(1);
        }
    }
}
