package dev.deskhand.bot.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.ApiTest;
import dev.deskhand.bot.access.Scope;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleApiIT extends ApiTest {

    private static final String ALWAYS =
            "{\"zone\": \"Europe/Berlin\", \"alwaysOpen\": true, \"policy\": \"people_only\"}";
    private static final String NEVER = "{\"zone\": \"Asia/Tokyo\", \"days\": {\"monday\": \"closed\"}}";

    @Test
    void a_site_keeps_to_the_settings_until_it_has_a_schedule_of_its_own() {
        String key = keyWith(Scope.ADMIN);

        HttpResponse<String> before = get("/sites/default/hours", key);
        HttpResponse<String> put = put("/sites/default/hours", key, ALWAYS);
        HttpResponse<String> deleted = delete("/sites/default/hours", key);
        HttpResponse<String> after = get("/sites/default/hours", key);

        assertThat(json(before).get("own").isNull()).isTrue();
        assertThat(json(before).get("zone").asString()).isEqualTo("UTC");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(json(put).get("open").asBoolean()).isTrue();
        assertThat(json(put).get("policy").asString()).isEqualTo("people_only");
        assertThat(json(put).get("closesAt").isNull()).isTrue();
        assertThat(json(put).at("/own/alwaysOpen").asBoolean()).isTrue();
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(json(after).get("own").isNull()).isTrue();
        assertThat(delete("/sites/default/hours", key).statusCode()).isEqualTo(404);
    }

    @Test
    void a_team_keeps_to_its_site_until_it_has_a_schedule_of_its_own() {
        String key = keyWith(Scope.ADMIN);
        put("/sites/default/hours", key, ALWAYS);

        HttpResponse<String> before = get("/sites/default/teams/billing/hours", key);
        put("/sites/default/teams/billing/hours", key, NEVER);
        HttpResponse<String> after = get("/sites/default/teams/billing/hours", key);
        HttpResponse<String> site = get("/sites/default/hours", key);
        delete("/sites/default/teams/billing/hours", key);
        delete("/sites/default/hours", key);

        assertThat(json(before).get("open").asBoolean()).isTrue();
        assertThat(json(after).get("open").asBoolean()).isFalse();
        assertThat(json(after).get("zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(json(site).get("open").asBoolean()).isTrue();
    }

    @Test
    void holidays_of_a_calendar_are_closed_days() {
        String key = keyWith(Scope.ADMIN);
        String everyDay = "BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nBEGIN:VEVENT\\r\\nUID:1\\r\\n"
                + "DTSTART;VALUE=DATE:20200101\\r\\nRRULE:FREQ=DAILY\\r\\nEND:VEVENT\\r\\nEND:VCALENDAR\\r\\n";

        HttpResponse<String> put =
                put("/sites/default/hours", key, "{\"alwaysOpen\": true, \"holidays\": \"" + everyDay + "\"}");
        delete("/sites/default/hours", key);

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(json(put).get("open").asBoolean()).isFalse();
        assertThat(json(put).at("/own/holidays").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"zone": "Berlin"}                                  | /zone        | must be an IANA zone
            {"alwaysOpen": true, "days": {"monday": "closed"}}  | /alwaysOpen  | must have one of them
            {"days": {"someday": "closed"}}                     | /days        | must be monday to sunday
            {"days": {"monday": "nine"}}                        | /days        | must be like
            {"exceptions": {"13-45": "closed"}}                 | /exceptions  | must be a date
            {"exceptions": {"2026-12-31/2026-12-24": "closed"}} | /exceptions  | must be a date
            {"policy": "never"}                                 | /policy      | must be bot_always
            {"holidays": "hello"}                               | /holidays    | cannot be used
            {"holidays": "a", "holidaysUrl": "b"}               | /holidays    | must be one of them
            {"holidaysUrl": "http://127.0.0.1:9/cal.ics"}       | /holidaysUrl | Port 9 is not 80 or 443
            {"holidaysUrl": "http://169.254.169.254/cal.ics"}   | /holidaysUrl | is not in the public network
            {"holidaysUrl": "file:///etc/passwd"}               | /holidaysUrl | Only http and https
            {"holidaysUrl": "not an address"}                   | /holidaysUrl | is not an address
            """)
    void says_what_is_wrong(String body, String pointer, String detail) {
        HttpResponse<String> response = put("/sites/default/hours", keyWith(Scope.ADMIN), body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(json(response).at("/errors/0/detail").asString()).contains(detail);
    }

    @Test
    void a_schedule_of_another_site_is_not_there() {
        String key = keyWith(Scope.ADMIN, "other");

        assertThat(get("/sites/default/hours", key).statusCode()).isEqualTo(404);
        assertThat(put("/sites/default/hours", key, ALWAYS).statusCode()).isEqualTo(404);
        assertThat(get("/sites/other/teams/..x/hours", key).statusCode()).isEqualTo(404);
        assertThat(put("/sites/other/hours", keyWith(Scope.ANSWER, "other"), ALWAYS)
                        .statusCode())
                .isEqualTo(403);
    }
}
