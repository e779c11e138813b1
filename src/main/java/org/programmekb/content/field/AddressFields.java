package org.programmekb.content.field;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;

/** Reads web addresses, e-mail addresses and former addresses of pages. */
public final class AddressFields {
    /** Maximum length; on longer texts, patterns with repeated groups would overflow the stack. */
    private static final int LONGEST = 2000;

    /** These patterns are read by JavaScript, too. */
    private static final String WEB_FORM = "([Hh][Tt][Tt][Pp][Ss]?)://([^/?#@:\\s]+)(:\\d{1,5})?([/?#].*)?";

    private static final String ALIAS_FORM =
            "(?!(.*/)?\\.\\.?(/|$))/?[\\p{L}\\p{M}\\p{N}._~+-]+(/[\\p{L}\\p{M}\\p{N}._~+-]+)*/?";
    private static final String MAIL_FORM = "[^@\\s,;<>\"]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}";

    private static final Pattern WEB = Pattern.compile(WEB_FORM);
    private static final Pattern BARE = Pattern.compile("(?i)(?:www\\.)?[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+(/\\S*)?");
    private static final Pattern ALIAS = Pattern.compile(ALIAS_FORM);
    private static final Pattern MAIL = Pattern.compile(MAIL_FORM);

    /** The address of a page on another site. */
    public static final ValueType<URI> URL = ValueType.ofScalar(
            "web address", new Form.Matching("web-address", WEB_FORM, Code.URL_INVALID.hint()), (scalar, reading) -> {
                String text = scalar.text().strip();
                boolean isBare = text.length() <= LONGEST && BARE.matcher(text).matches();
                Message hint = isBare ? Message.of("url-invalid.hint-bare", text) : Code.URL_INVALID.hint();
                Message message = Message.of("url-invalid.not", reading.stated(scalar));
                return uri(text).or(() -> reading.reject(Code.URL_INVALID, scalar, message, hint));
            });

    /** An e-mail address. */
    public static final ValueType<String> EMAIL = ValueType.ofScalar(
            "e-mail address",
            new Form.Matching("e-mail", MAIL_FORM, Message.of("url-invalid.hint-mail")),
            (scalar, reading) -> {
                String text = scalar.text().strip();
                return text.length() <= LONGEST && MAIL.matcher(text).matches()
                        ? Optional.of(text)
                        : reading.reject(
                                Code.URL_INVALID,
                                scalar,
                                Message.of("url-invalid.mail", reading.stated(scalar)),
                                Message.of("url-invalid.hint-mail"));
            });

    /** A former address of a page: below the language, or from the site's root if it has a leading slash. */
    public static final ValueType<String> ALIAS_PATH = ValueType.ofScalar(
            "path", new Form.Matching("alias", ALIAS_FORM, Code.ALIAS_INVALID.hint()), (scalar, reading) -> {
                String text = scalar.text().strip();
                boolean isPath = text.length() <= LONGEST && ALIAS.matcher(text).matches();
                return isPath
                        ? Optional.of(text)
                        : reading.reject(
                                Code.ALIAS_INVALID, scalar, Message.of("alias-invalid.not", reading.stated(scalar)));
            });

    private AddressFields() {}

    private static Optional<URI> uri(String text) {
        Matcher web = WEB.matcher(text);
        if (text.length() > LONGEST || !web.matches()) {
            return Optional.empty();
        }
        try {
            String host = IDN.toASCII(web.group(2));
            String port = web.group(3) == null ? "" : web.group(3);
            String rest = web.group(4) == null ? "" : web.group(4);
            URI uri = new URI(web.group(1) + "://" + host + port + rest).parseServerAuthority();
            return Optional.of(URI.create(uri.toASCIIString()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
