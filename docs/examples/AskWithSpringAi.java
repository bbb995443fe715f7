import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** Asks with Spring AI's chat client, which takes Deskhand for a model. */
public class AskWithSpringAi {

    public static void main(String[] args) {
        OpenAiChatModel model = OpenAiChatModel.builder()
                .options(OpenAiChatOptions.builder()
                        .baseUrl(System.getenv("DESKHAND_URL") + "/v1")
                        .apiKey(System.getenv("DESKHAND_API_KEY"))
                        .model("deskhand")
                        .build())
                .build();
        System.out.println(ChatClient.create(model).prompt(args[0]).call().content());
        System.exit(0);
    }
}
