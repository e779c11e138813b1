package org.programmekb.browser;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.json.JsonException;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What a browser has written down since it was last asked. */
record BrowserLogs(ChromeDriver driver) {
    /** What the console has shown. */
    List<String> console() {
        return messages(LogType.BROWSER);
    }

    /** The addresses that were asked for. */
    List<String> requests() {
        return messages(LogType.PERFORMANCE).stream()
                .filter(event -> event.contains("\"Network.requestWillBeSent\""))
                .map(BrowserLogs::requested)
                .toList();
    }

    private List<String> messages(String log) {
        return driver.manage().logs().get(log).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    private static String requested(String event) {
        try {
            Map<?, ?> message = (Map<?, ?>)
                    new Json().<Map<String, Object>>toType(event, Json.MAP_TYPE).get("message");
            Map<?, ?> request = (Map<?, ?>) ((Map<?, ?>) message.get("params")).get("request");
            return String.valueOf(request.get("url"));
        } catch (JsonException e) {
            return event;
        }
    }
}
