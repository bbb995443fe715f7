package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.testing.VisitorController;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class ApiDescriptionTest {

    @Test
    void a_route_for_everybody_says_that_a_session_may_be_sent() throws NoSuchMethodException {
        Operation operation = new Operation().responses(new ApiResponses());
        operation.addParametersItem(new Parameter().name("visitor")).addParametersItem(new Parameter().name("site"));
        HandlerMethod handler = new HandlerMethod(new VisitorController(), "anybody", Optional.class);

        new ApiDescription().commonToAllOperations().customize(operation, handler);

        assertThat(operation.getParameters()).extracting(Parameter::getName).containsExactly("site");
        assertThat(operation.getSecurity()).hasSize(2);
        assertThat(operation.getSecurity().get(0)).isEmpty();
        assertThat(operation.getSecurity().get(1)).containsKey("session");
        assertThat(operation.getResponses()).containsKey("401");
    }
}
