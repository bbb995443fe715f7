package dev.deskhand.bot.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureV4Test {

    /** The example "GET Object" of the specification, "Authenticating Requests: Using the Authorization Header". */
    @Test
    void signs_as_the_specifications_example_does() {
        SignatureV4 signature =
                new SignatureV4("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        Map<String, String> headers = signature.headers(
                "GET",
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                new byte[0],
                Instant.parse("2013-05-24T00:00:00Z"),
                Map.of("range", "bytes=0-9"));

        assertThat(headers)
                .containsEntry("x-amz-date", "20130524T000000Z")
                .containsEntry(
                        "x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }
}
