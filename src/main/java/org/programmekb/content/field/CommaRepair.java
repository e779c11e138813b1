package org.programmekb.content.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;

/**
 * Restores texts that YAML splits at a comma in a flow mapping: in {@code {en: Ports, ships, zh: 港口}} YAML reads a
 * field {@code ships} without a value, in {@code {value: 342,000}} a field {@code 000}. Authors get one finding for it.
 *
 * @param isName accepts the names of the fields of the group
 */
public record CommaRepair(String group, Predicate<String> isName, BindingContext context) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]+");

    /** The fields, with split texts joined again. */
    public List<HeaderNode.Field> rejoin(List<HeaderNode.Field> fields) {
        List<HeaderNode.Field> whole = new ArrayList<>();
        for (HeaderNode.Field field : fields) {
            int last = whole.size() - 1;
            if (last >= 0 && continues(whole.get(last), field)) {
                whole.set(last, joined(whole.get(last), field));
            } else {
                whole.add(field);
            }
        }
        return whole;
    }

    private boolean continues(HeaderNode.Field first, HeaderNode.Field second) {
        return !isName.test(second.name())
                && ValueType.isBlank(second.value())
                && second.value() instanceof HeaderNode.Scalar
                && first.value() instanceof HeaderNode.Scalar text
                && !text.quoted()
                && !text.text().isEmpty()
                && (first.location().line() == second.location().line()
                        || second.name().contains(" "));
    }

    private HeaderNode.Field joined(HeaderNode.Field first, HeaderNode.Field second) {
        HeaderNode.Scalar cut = (HeaderNode.Scalar) first.value();
        boolean number = NUMBER.matcher(cut.text()).matches()
                && DIGITS.matcher(second.name()).matches();
        if (!number) {
            // Reported at the text, so that several commas in it give one finding.
            context.report(
                    Code.YAML_INVALID,
                    cut.location(),
                    Message.of("yaml-invalid.comma", group + "." + first.name()),
                    Message.of("yaml-invalid.hint-comma"));
        }
        String text = cut.text() + (number ? "," : ", ") + second.name();
        return new HeaderNode.Field(first.name(), first.location(), new HeaderNode.Scalar(text, false, cut.location()));
    }
}
