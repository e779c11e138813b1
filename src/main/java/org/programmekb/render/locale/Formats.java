package org.programmekb.render.locale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.Text;

/**
 * Formatter for dates, numbers and amounts in one language. It uses our own patterns, so the result does not depend on
 * the Java version.
 */
public record Formats(Messages messages) {
    /** Powers of ten for which some languages have a word after the digits: {@code number.unit.8} is 亿. */
    private static final int[] LARGE_UNITS = {8, 4};
    /** Marks the place of a value in a text. */
    private static final String PLACE = "\u001f";

    /** A date as precise as it is known. */
    public DateText date(PartialDate date) {
        return new DateText(date.iso(), text(date));
    }

    /** The day of a moment in a time zone. */
    public DateText day(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return date(new PartialDate.OfDay(day));
    }

    private String text(PartialDate date) {
        LocalDate day = date.firstDay();
        if (date instanceof PartialDate.OfYear) {
            return messages.text("date.year", day.getYear());
        }
        String month = messages.text("month." + day.getMonthValue());
        if (date instanceof PartialDate.OfMonth) {
            return messages.text("date.month", day.getYear(), month);
        }
        return messages.text(ofDay("date.day", day), day.getYear(), month, day.getDayOfMonth());
    }

    /** The key of the form for a day: French and Italian have one of their own for the first of a month. */
    private String ofDay(String key, LocalDate day) {
        String first = key + ".first";
        return day.getDayOfMonth() == 1 && messages.own(first).isPresent() ? first : key;
    }

    /** A span of time. */
    public String period(ActionPlan.Period period) {
        return joined(span(period));
    }

    /** The parts of a text as one. */
    public static String joined(List<Object> parts) {
        return parts.stream()
                .map(part -> part instanceof DateText date ? date.text() : ((Text) part).text())
                .collect(Collectors.joining());
    }

    /** A span of time whose dates are apart from the words around them. */
    public List<Object> span(ActionPlan.Period period) {
        if (period.from().isPresent() && period.to().isPresent()) {
            return span(period.from().get(), period.to().get());
        }
        return period.from().isPresent()
                ? dated("period.from", period.from().get())
                : dated("period.to", period.to().orElseThrow());
    }

    /** A text with a date in it. A language may have another text for a day: seit 2019, seit dem 3. Mai 2019. */
    public List<Object> dated(String key, PartialDate date) {
        String ofDay = key + ".day";
        boolean isOther =
                date instanceof PartialDate.OfDay && messages.own(ofDay).isPresent();
        return parts(isOther ? ofDay : key, date(date));
    }

    private List<Object> span(PartialDate from, PartialDate to) {
        if (text(from).equals(text(to))) {
            return List.of(date(from));
        }
        return from instanceof PartialDate.OfYear && to instanceof PartialDate.OfYear
                ? parts("period.years", year(from), year(to))
                : parts(joint(from, to), limit(from, to, "from"), limit(to, from, "to"));
    }

    /** One end of a span. What the other end says as well, a month or a year, is left out where the language leaves it out. */
    private DateText limit(PartialDate date, PartialDate other, String end) {
        Optional<String> common = common(date, other);
        if (common.isEmpty() || !messages.text("period.short").equals(end)) {
            return date(date);
        }
        LocalDate day = date.firstDay();
        return new DateText(
                date.iso(),
                messages.text(
                        ofDay(common.get(), day),
                        day.getYear(),
                        messages.text("month." + day.getMonthValue()),
                        day.getDayOfMonth()));
    }

    private String joint(PartialDate from, PartialDate to) {
        return common(from, to).filter(key -> !key.equals("date.day.in-year")).isPresent()
                ? "period.close"
                : "period.range";
    }

    /** The form of a date beside another one of the same month or year. */
    private static Optional<String> common(PartialDate one, PartialDate other) {
        boolean days = one instanceof PartialDate.OfDay && other instanceof PartialDate.OfDay;
        boolean months = one instanceof PartialDate.OfMonth && other instanceof PartialDate.OfMonth;
        if (one.year() != other.year() || !days && !months) {
            return Optional.empty();
        }
        if (months) {
            return Optional.of("date.month.in-year");
        }
        boolean sameMonth = one.firstDay().getMonthValue() == other.firstDay().getMonthValue();
        return Optional.of(sameMonth ? "date.day.in-month" : "date.day.in-year");
    }

    private static DateText year(PartialDate date) {
        return new DateText(date.iso(), Integer.toString(date.year()));
    }

    /** The parts of a text with dates in it. */
    private List<Object> parts(String key, DateText... dates) {
        Object[] places = IntStream.range(0, dates.length)
                .mapToObj(i -> PLACE + i + PLACE)
                .toArray();
        List<Object> parts = new ArrayList<>();
        String[] texts = messages.text(key, places).split(PLACE, -1);
        for (int i = 0; i < texts.length; i++) {
            // Words and places take turns.
            if (i % 2 == 1) {
                parts.add(dates[Integer.parseInt(texts[i])]);
            } else if (!texts[i].isEmpty()) {
                parts.add(Text.of(texts[i]));
            }
        }
        return parts;
    }

    /** A number with the language's separators. */
    public String number(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String sign = whole.startsWith("-") ? messages.text("number.minus") : "";
        String digits = sign.isEmpty() ? whole : whole.substring(1);
        String fraction = point < 0 ? "" : messages.text("number.decimal") + plain.substring(point + 1);
        return sign + grouped(digits) + fraction;
    }

    private String grouped(String digits) {
        if (digits.length() < leastGrouped()) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(messages.text("number.group"));
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    private int leastGrouped() {
        String least = messages.text("number.group.from");
        return least.matches("[1-9]") ? Integer.parseInt(least) : 4;
    }

    /** A quantity for running text; round numbers use the large units of the language, if it has any. */
    public String quantity(BigDecimal number) {
        BigDecimal size = number.abs();
        for (int zeros : LARGE_UNITS) {
            BigDecimal scaled = number.movePointLeft(zeros).stripTrailingZeros();
            Optional<String> unit = messages.own("number.unit." + zeros);
            if (unit.isPresent() && size.compareTo(BigDecimal.TEN.pow(zeros)) >= 0 && scaled.scale() <= 2) {
                return unit.get().replace("{0}", number(scaled.setScale(Math.max(0, scaled.scale()))));
            }
        }
        return number(number);
    }

    /** A whole number with the language's separators. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A number as precise as it was written. */
    public String number(double number) {
        return number(new BigDecimal(Double.toString(number)).stripTrailingZeros());
    }

    /** An amount of money; cents, if there are any, have two digits. */
    public String money(ActionPlan.Money money) {
        String key = "money." + money.currency();
        BigDecimal plain = money.amount().stripTrailingZeros();
        String amount = quantity(plain.scale() <= 0 ? plain.setScale(0) : plain.setScale(Math.max(2, plain.scale())));
        return messages.has(key) ? messages.text(key, amount) : messages.text("money.other", amount, money.currency());
    }

    /** The size of a file, in kilobytes or, from one on, in megabytes. */
    public String fileSize(long bytes) {
        BigDecimal kilobytes = BigDecimal.valueOf(bytes, 3).setScale(0, RoundingMode.UP);
        return bytes < 999_500
                ? messages.text("unit.kilobytes", number(kilobytes))
                : messages.text(
                        "unit.megabytes", number(BigDecimal.valueOf(bytes, 6).setScale(1, RoundingMode.HALF_UP)));
    }

    /** Latitude and longitude to two decimals. */
    public String coordinates(City.Position position) {
        return messages.text(
                "coordinates.pair",
                degrees(position.latitude(), "latitude.north", "latitude.south"),
                degrees(position.longitude(), "longitude.east", "longitude.west"));
    }

    private String degrees(double degrees, String positive, String negative) {
        String text = number(BigDecimal.valueOf(Math.abs(degrees)).setScale(2, RoundingMode.HALF_UP));
        return messages.text(degrees < 0 ? negative : positive, text);
    }
}
