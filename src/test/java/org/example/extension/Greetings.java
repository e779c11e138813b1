package org.example.extension;

import java.util.Map;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.jruby.extension.spi.ExtensionRegistry;

/** An extension of Asciidoctor: {@code hello:Nice[]} is a greeting, and {@code hello:old[]} fails like an old extension. */
public class Greetings implements ExtensionRegistry {
    @Override
    public void register(Asciidoctor asciidoctor) {
        asciidoctor.javaExtensionRegistry().inlineMacro(new InlineMacroProcessor("hello") {
            @Override
            public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
                if (target.equals("old")) {
                    throw new AbstractMethodError("no method process");
                }
                return createPhraseNode(parent, "quoted", "Hello " + target);
            }
        });
    }
}
