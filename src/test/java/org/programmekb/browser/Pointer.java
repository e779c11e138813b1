package org.programmekb.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;

/** The mouse and the finger of a reader. */
record Pointer(Browser browser) {
    /** Moves the mouse to an element. */
    void moveTo(String selector) {
        new Actions(browser.driver).moveToElement(element(selector)).perform();
    }

    /** Touches an element with a finger. */
    void tap(String selector) {
        WebElement element = element(selector);
        new Actions(browser.driver).scrollToElement(element).perform();
        new Actions(browser.driver)
                .setActivePointer(PointerInput.Kind.TOUCH, "finger")
                .moveToElement(element)
                .click()
                .perform();
    }

    private WebElement element(String selector) {
        return browser.driver.findElement(By.cssSelector(selector));
    }
}
