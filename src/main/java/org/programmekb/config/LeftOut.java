package org.programmekb.config;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Which files and folders are no part of a site, by their names.
 *
 * @param marker the name of a file: a folder that has one is left out of the content and of the assets, as by JBake
 * @param isProgramme whether hidden assets are left out, too
 * @param isTidy the same by a setting of JBake
 */
public record LeftOut(String marker, boolean isProgramme, boolean isTidy) {
    /** What is published although it is hidden: browsers and other servers ask for it (RFC 8615). */
    private static final String WELL_KNOWN = ".well-known";

    /** What is private: histories, settings and passwords. JBake publishes them from the assets. */
    private static final Pattern PRIVATE =
            Pattern.compile("\\.(git|hg|svn|bzr|idea|vscode|DS_Store|ssh|gnupg|env(\\..*)?)|\\._.*");

    /** Hidden files of other programs, which are there without anybody's doing. */
    private static final Pattern OF_PROGRAMS =
            Pattern.compile(".*~|\\.(git|hg).*|\\.(kb|editorconfig|keep|directory|nfs.*|fuse_hidden.*|goutputstream-.*)"
                    + "|\\.#.*|\\.~.*|\\..*\\.(sw[a-z]|part|tmp|bak)");

    /** Whether a file or folder is left out of the content. */
    public static boolean isNoContent(Path name) {
        return InputRoots.isHidden(name) || name.toString().endsWith("~");
    }

    /** Whether a folder is left out of the content: JBake leaves out hidden files, but reads hidden folders. */
    public boolean isNoContentFolder(Path name) {
        return isNoContent(name) && (isProgramme || !isMissed(name));
    }

    /** Whether a file or folder is left out of the assets. */
    public boolean isNoAsset(Path name) {
        if (!isProgramme) {
            return PRIVATE.matcher(name.toString()).matches() || isTidy && InputRoots.isHidden(name);
        }
        return (isNoContent(name) || name.toString().startsWith("_"))
                && !name.toString().equals(WELL_KNOWN);
    }

    /** Whether an author may wonder why a file or folder that is left out is not on the site. */
    public boolean isMissed(Path name) {
        String text = name.toString();
        return !PRIVATE.matcher(text).matches()
                && !OF_PROGRAMS.matcher(text).matches()
                && !text.equalsIgnoreCase(marker);
    }
}
