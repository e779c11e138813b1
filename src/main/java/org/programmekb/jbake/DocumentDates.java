package org.programmekb.jbake;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jbake.app.configuration.JBakeConfiguration;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Parser for dates that works as JBake's does, but in the time zone of the site instead of the machine's. */
final class DocumentDates {
    private final String format;
    private final ZoneId zone;

    DocumentDates(JBakeConfiguration configuration, ZoneId zone) {
        format = configuration.getDateFormat();
        this.zone = zone;
    }

    /** The date in the configured format, else in an ISO 8601 format, else at the beginning of the text, as in JBake. */
    Optional<Date> read(String text) {
        SimpleDateFormat configured = new SimpleDateFormat(format, Locale.US);
        configured.setTimeZone(TimeZone.getTimeZone(zone));
        configured.setLenient(false);
        ParsePosition position = new ParsePosition(0);
        Date date = configured.parse(text, position);
        if (date != null && position.getIndex() == text.length()) {
            return Optional.of(date);
        }
        return iso(text.replace(' ', 'T')).map(Date::from).or(() -> Optional.ofNullable(date));
    }

    void reportInvalid(String text, Location place, Diagnostics diagnostics) {
        diagnostics.report(
                Code.DATE_INVALID,
                place,
                Message.of("date-invalid.text", text),
                Message.of("date-invalid.hint-format", format));
    }

    private Optional<Instant> iso(String text) {
        try {
            if (!text.contains("T")) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
            }
            boolean hasOffset = text.matches(".*T.*(Z|[+-][0-9:]+)");
            return Optional.of(
                    hasOffset
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same wall-clock time in the time zone of the site: JBake's own parser uses the machine's zone. */
    Date ofMachine(Date date) {
        LocalDateTime read = LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
        return Date.from(read.atZone(zone).toInstant());
    }

    /** ISO 8601; the time is left out at midnight. */
    String text(Date date) {
        LocalDateTime local = LocalDateTime.ofInstant(date.toInstant(), zone);
        return local.toLocalTime().toSecondOfDay() == 0
                ? local.toLocalDate().toString()
                : local.withNano(0).toString();
    }
}
