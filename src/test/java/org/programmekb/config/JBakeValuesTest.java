package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JBakeValuesTest extends ConfiguredProject {
    /** With no posts on a page, JBake would make pages without end. */
    @Test
    void valuesThatJBakeCannotReadAreMistakes() throws IOException {
        configure(home, MINIMAL + """
                index.paginate=maybe
                uri.noExtension=
                index.posts_per_page=0
                server.port=many
                markdown.maxParsingTimeInMillis=99999999999
                """);

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: `maybe` is not a valid value of `index.paginate` (hint: write one of these: true, false)",
                        "jbake.properties:6: error[configuration]: `uri.noExtension` has no value (hint: write one of these: true, false)",
                        "jbake.properties:7: error[configuration]: `index.posts_per_page` is `0`, not a whole number from 1 to 2147483647 (hint: write a whole number, for instance `index.posts_per_page=3`)",
                        "jbake.properties:8: error[configuration]: `server.port` is `many`, not a whole number from 1 to 2147483647 (hint: write a whole number, for instance `server.port=8820`)",
                        "jbake.properties:9: error[configuration]: `markdown.maxParsingTimeInMillis` is `99999999999`, not a whole number from 1 to 2147483647 (hint: write a whole number, for instance `markdown.maxParsingTimeInMillis=2000`)");
    }

    @Test
    void valuesThatJBakeCanReadAreNone() throws IOException {
        configure(home, MINIMAL + """
                index.paginate=yes
                render.tags = FALSE
                index.posts_per_page=1
                server.port=0
                own.key=maybe
                """);

        valid(invocation());
    }
}
