"""Takes the site out of the archive that the check of a proposal has made, and marks its pages.

A stranger may have made the archive. What a site of this program never has (links, paths that lead elsewhere, endless files)
is refused; what a preview does not need, or what cannot be marked, is left out.
"""

import re
import shutil
import stat
import zipfile
from html.parser import HTMLParser
from pathlib import PurePosixPath

MOST_FILES = 30_000
MOST_BYTES = 300_000_000
LONGEST_PATH = 300
ENDINGS = set(
    "avif bib bin css csv docx epub geojson gif html ico ics jpeg jpg js json jsonld md mp3 mp4 odp ods odt pdf png pptx svg"
    " txt vtt webm webmanifest webp woff woff2 xlsx xml".split()
)
# These would speak for the whole host, or ask people to sign in there.
NOT_IN_PREVIEWS = re.compile(r"(404\.html|robots\.txt|sitemap[^/]*\.xml|admin/.*)$")
MARKS = {
    "en": ("en", "Preview of proposal {}: not published, and not an official page."),
    "zh": ("zh-Hans", "修改建议{}的预览：尚未发布，并非正式网页。"),
    "ar": ("ar", "معاينة الاقتراح {}: لم يُنشر بعد، وليست صفحة رسمية."),
    "de": ("de", "Vorschau von Vorschlag {}: nicht veröffentlicht und keine offizielle Seite."),
    "es": ("es", "Vista previa de la propuesta {}: no publicada; no es una página oficial."),
    "fr": ("fr", "Aperçu de la proposition {} : non publiée ; ce n’est pas une page officielle."),
    "it": ("it", "Anteprima della proposta {}: non pubblicata; non è una pagina ufficiale."),
    "ja": ("ja", "提案{}のプレビュー：未公開であり、公式ページではありません。"),
    "pt": ("pt", "Pré-visualização da proposta {}: não publicada; não é uma página oficial."),
}
STYLE = """.proposal-preview { padding: .5em 1em; background: #ffd60a; color: #000; font: 600 1rem/1.4 system-ui, sans-serif; }
.proposal-preview p { max-width: none; margin: 0; color: inherit; }
.proposal-preview a { color: inherit; text-decoration: underline; }
"""


# Whatever a browser makes of the rest of a page, what follows this is the first thing in its head.
ATTRIBUTE = r"""\s+[A-Za-z:-]+(=("[^"<>]*"|'[^'<>]*'|[\w.:-]+))?"""
BETWEEN = r"(\s|<!--[^<>-]*-->)*"
HEAD = re.compile(rf"\ufeff?{BETWEEN}(<!doctype[^<>]*>{BETWEEN})?<html({ATTRIBUTE})*\s*>{BETWEEN}<head({ATTRIBUTE})*\s*>", re.I)


class Refused(Exception):
    """Why there is no preview, in a sentence."""


def code(name):
    """A name of a stranger, in Markdown and in the log: nothing in it is markup or a command."""
    return "`" + "".join(c if c.isprintable() and c != "`" else "?" for c in name[:LONGEST_PATH]) + "`"


class Start(HTMLParser):
    """Where the body of a page begins, and which links of its head announce the page."""

    def __init__(self, text):
        super().__init__(convert_charrefs=False)
        self.lines = [0] + [line.end() for line in re.finditer("\n", text)]
        self.body, self.cuts = None, []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if self.body is not None:
            return
        line, column = self.getpos()
        start = self.lines[line - 1] + column
        end = start + len(self.get_starttag_text())
        if tag == "body":
            self.body = end
        elif tag == "link" and re.search("canonical|alternate", dict(attributes).get("rel") or "", re.I):
            self.cuts.append((start, end))


def marked(text, head, body):
    """The page with its marks, and without links that announce it; None if there is no certain place for the marks."""
    first, start = HEAD.match(text), Start(text)
    if not first or start.body is None:
        return None
    parts, at = [], 0
    for begin, end, mark in sorted([(first.end(), first.end(), head), (start.body, start.body, body), *((*cut, "") for cut in start.cuts)]):
        parts += [text[at:begin], mark]
        at = end
    return "".join(parts) + text[at:]


def entries(archive):
    """The files of the archive, when all of them have been looked at."""
    found = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(found) > MOST_FILES or sum(entry.file_size for entry in found) > MOST_BYTES:
        raise Refused(f"The site is too large for a preview: at most {MOST_FILES} files and {MOST_BYTES // 1_000_000} MB.")
    names = set()
    for entry in found:
        name, kind = entry.filename, stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise Refused(f"The site contains {code(name)}, which is a link or a device, not a file.")
        if name.startswith("/") or "\\" in name or len(name) > LONGEST_PATH or not name.isprintable() or {"", ".", ".."} & set(name.split("/")):
            raise Refused(f"The site contains the path {code(name)}, which does not stay in its folder.")
        if name in names or any(str(parent) in names for parent in PurePosixPath(name).parents):
            raise Refused(f"The site contains {code(name)} twice.")
        names.add(name)
    return found


def unpack(file, folder, number, proposal, path):
    """
    Unpacks the archive in a file into a folder that is not there yet, and returns the names of what was left out.

    The pages name the number and the address of the proposal; path is that of the folder on the host.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            found = entries(archive)
            tops = {entry.filename.split("/")[0] for entry in found if "/" in entry.filename}
            marks = [mark for language, mark in MARKS.items() if language in tops] or [MARKS["en"]]
            link = f'<a href="{proposal}">{number}</a>'
            body = "".join(f'<p lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">{text.format(link)}</p>' for lang, text in marks)
            body = f'<div class="proposal-preview" role="note">{body}</div>'
            head = f'<meta name="robots" content="noindex, nofollow"><link rel="stylesheet" href="{path}proposal-preview.css">'
            left_out = []
            for entry in found:
                name = entry.filename
                if NOT_IN_PREVIEWS.match(name) or name == ".nojekyll":
                    continue
                if name.rpartition(".")[2].lower() not in ENDINGS or any(part.startswith(".") for part in name.split("/")):
                    left_out.append(name)
                    continue
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(entry) as content, target.open("wb") as copy:
                    shutil.copyfileobj(content, copy)
                if name.lower().endswith(".html") and not mark(target, head, body):
                    target.unlink()
                    left_out.append(name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as problem:
        raise Refused(f"The archive of the site cannot be read: {problem}") from None
    if not any(folder.rglob("*.html")):
        raise Refused("The site contains no page that can be marked as a preview.")
    (folder / "proposal-preview.css").write_text(STYLE)
    return left_out


def mark(file, head, body):
    """Marks a page; false if it cannot be marked."""
    try:
        page = marked(file.read_bytes().decode("utf-8"), head, body)
    except (UnicodeDecodeError, AssertionError):
        return False
    if page is not None:
        file.write_bytes(page.encode("utf-8"))
    return page is not None
