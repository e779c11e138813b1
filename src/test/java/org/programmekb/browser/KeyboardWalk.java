package org.programmekb.browser;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.programmekb.browser.Browser.Question;

/** The way of the focus through a page by the Tab key. */
final class KeyboardWalk {
    private final Browser browser;

    KeyboardWalk(Browser browser) {
        this.browser = browser;
    }

    /** Walks from the top of a page to its end, or from the end to the top, and returns what was hidden, left out or out of order. */
    List<String> walk(String address, boolean forward) {
        browser.open(address);
        browser.await("getComputedStyle(document.body).display", "flex");
        int presses = Integer.parseInt(
                browser.findings(List.of(new Question("painted.js", List.of()), new Question("walk.js", List.of())))
                        .get(1)
                        .get(0));
        Actions walk = new Actions(browser.driver);
        if (!forward) {
            walk.keyDown(Keys.SHIFT);
        }
        walk.sendKeys(Keys.TAB.toString().repeat(presses));
        if (!forward) {
            walk.keyUp(Keys.SHIFT);
        }
        walk.perform();
        return browser.findings("walked.js", forward);
    }
}
