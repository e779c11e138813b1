"""Shows the site of a proposal (pull request) on a host of its own, or takes it away.

A proposal is shown while it is open; one from a fork while it has the label "preview" as well, and only at the commit that
the label was set for. It is read from the artefact of its check, as data: nothing in it is run. docs/decisions/0080 says why.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote, urlsplit

from archive import MOST_BYTES, Refused, code, unpack

LABEL = "preview"
REPOSITORY = os.environ["GITHUB_REPOSITORY"]
SERVER = os.environ["GITHUB_SERVER_URL"]
HOST = os.environ["PREVIEW_REPOSITORY"]
RUN = f"{SERVER}/{REPOSITORY}/actions/runs/{os.environ['GITHUB_RUN_ID']}"
MOST_BYTES_OF_ALL = 900_000_000
ROBOTS = """# Pages say themselves that they are not for search engines, and for this they have to be read. Nothing else is read.
User-agent: *
Allow: /*/$
Allow: /*.html$
Disallow: /
"""


class Missing(Refused):
    """GitHub does not have, or does not show, what it was asked for."""


def github(path, *options, token=None, into=subprocess.PIPE):
    """What GitHub says; None if it says nothing, bytes go into a file."""
    environment = {**os.environ, "GH_TOKEN": token} if token else os.environ
    done = subprocess.run(["gh", "api", path, *options], stdout=into, stderr=subprocess.PIPE, env=environment)
    if done.returncode:
        raise Missing(f"{path}: {done.stderr.decode(errors='replace').strip()}")
    return json.loads(done.stdout) if done.stdout else None


def git(*arguments, **options):
    who = {"NAME": "github-actions[bot]", "EMAIL": "41898282+github-actions[bot]@users.noreply.github.com"}
    names = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, env={**os.environ, **names}, **options)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return done.stdout.strip()


def say(text):
    print(text)
    with open(os.environ["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8") as summary:
        summary.write(text + "\n\n")


def pauses():
    """Waits longer and longer, for ten minutes in all."""
    for seconds in [1, 2, 4, 8] + [15] * 39:
        yield
        time.sleep(seconds)


def pull(number):
    return github(f"repos/{REPOSITORY}/pulls/{number}")


def is_fork(proposal):
    return (proposal["head"]["repo"] or {}).get("full_name") != REPOSITORY


def has_label(proposal):
    return any(label["name"] == LABEL for label in proposal["labels"])


def is_shown(proposal):
    """Whether its preview may be there."""
    return proposal["state"] == "open" and (has_label(proposal) or not is_fork(proposal))


def status(commit, state, description, address):
    """What stands beside the checks of the commit, and in the editor."""
    fields = {"state": state, "context": "preview", "description": description[:140], "target_url": address}
    github(f"repos/{REPOSITORY}/statuses/{commit}", *(f"-f{key}={value}" for key, value in fields.items()))


class Host:
    """Where previews are shown: the branch that GitHub Pages of a repository publish."""

    def __init__(self):
        self.token = os.environ["PREVIEW_TOKEN"]
        try:
            pages = github(f"repos/{HOST}/pages", token=self.token)
        except Missing as missing:
            raise Refused(
                f"{HOST} has no GitHub Pages, or the secret KB_PREVIEW_TOKEN may not read that: it needs the permissions Contents "
                f"(read and write) and Pages (read) for this repository, and must not have expired. GitHub says: {missing}"
            ) from None
        source = pages.get("source") or {}
        if pages.get("build_type") == "workflow" or source.get("path") != "/":
            raise Refused(f"GitHub Pages of {HOST} must be published from a branch and the folder / (root).")
        self.branch = source["branch"]
        self.address = pages["html_url"].rstrip("/") + "/"

    def require_own(self):
        """Refuses the host of the site."""
        for site in sites():
            if urlsplit(site).hostname == urlsplit(self.address).hostname:
                raise Refused(
                    f"Previews at {self.address} would have the same host as the site ({site}): a script in a proposal could act there "
                    f"as the site does. Give {HOST} a domain of its own, or make it in another organisation."
                )

    def replace(self, proposal=None, files=None):
        """Makes one commit without a past: with the files of the proposal, and without previews that may not be there any more."""
        for attempt in range(1, 7):
            with tempfile.TemporaryDirectory(dir=os.environ["RUNNER_TEMP"]) as folder:
                try:
                    return self.commit(Path(folder), proposal, files)
                except RuntimeError as problem:
                    # Somebody else was faster, or the token may not write.
                    if attempt == 6:
                        raise Refused(f"{HOST} cannot be written with the secret KB_PREVIEW_TOKEN. Git says: {problem}") from None
                    time.sleep(attempt)

    def commit(self, folder, proposal, files):
        access = SERVER.replace("https://", f"https://x-access-token:{self.token}@")
        git("clone", "-q", "--depth=1", "--no-checkout", "-b", self.branch, f"{access}/{HOST}.git", str(folder / "host"))
        at = {"cwd": folder / "host"}
        before = git("rev-parse", "HEAD", **at)
        git("read-tree", "HEAD", **at)
        shown = [name[3:] for name in git("ls-tree", "--name-only", "HEAD", **at).splitlines() if name.startswith("pr-")]
        gone = [number for number in shown if number.isdigit() and not is_shown(pull(number))]
        for number in gone:
            git("rm", "-rq", "--cached", f"pr-{number}", **at)
        if proposal:
            name = f"pr-{proposal['number']}"
            git("rm", "-rq", "--cached", "--ignore-unmatch", name, **at)
            (files / "robots.txt").write_text(ROBOTS)
            (files / ".nojekyll").touch()
            git(f"--work-tree={files}", "add", "-f", name, "robots.txt", ".nojekyll", **at)
        tree = git("write-tree", **at)
        if proposal:
            sizes = [line.split()[3] for line in git("ls-tree", "-rl", tree, **at).splitlines()]
            if sum(int(size) for size in sizes if size.isdigit()) > MOST_BYTES_OF_ALL:
                raise Refused("All previews together would be larger than GitHub Pages allow. Close proposals that nobody needs.")
            now = pull(proposal["number"])
            if not is_shown(now) or now["head"]["sha"] != proposal["head"]["sha"]:
                raise Refused("The proposal has changed meanwhile.")
        if tree != git("rev-parse", "HEAD^{tree}", **at):
            commit = git("commit-tree", tree, "-m", "Previews", **at)
            git("push", "-q", f"--force-with-lease={self.branch}:{before}", "origin", f"{commit}:refs/heads/{self.branch}", **at)
        for number in gone:
            status(pull(number)["head"]["sha"], "success", "The preview is no longer there", RUN)
            say(f"The preview of proposal {number} is no longer there.")

    def await_build(self):
        """Until GitHub has published what is on the branch, or for ten minutes."""
        for _ in pauses():
            try:
                commit = github(f"repos/{HOST}/commits/{quote(self.branch)}", token=self.token)["sha"]
                built = github(f"repos/{HOST}/pages/builds/latest", token=self.token)
            except Missing:
                # The first one is not there yet.
                continue
            if built["commit"] == commit and built["status"] == "errored":
                raise Refused(f"GitHub could not publish the previews; {SERVER}/{HOST}/actions says why.")
            if built["commit"] == commit and built["status"] == "built":
                return


def sites():
    """The addresses of the site: that of the Pages of this repository, and that in the settings of the main branch."""
    try:
        yield github(f"repos/{REPOSITORY}/pages")["html_url"]
    except Missing:
        pass
    settings = os.path.normpath(os.path.join(os.environ["FOLDER"], "jbake.properties"))
    with tempfile.TemporaryFile() as text:
        try:
            github(f"repos/{REPOSITORY}/contents/{quote(settings)}", "-HAccept: application/vnd.github.raw+json", into=text)
        except Missing:
            return
        text.seek(0)
        for line in text.read().decode(errors="replace").splitlines():
            found = re.match(r"\s*site\.host\s*[=:\s]\s*(.*)", line)
            if found:
                yield found[1].replace("\\", "").strip()


def artefact(run):
    """The artefact of a run, in a file."""
    found = github(f"repos/{REPOSITORY}/actions/runs/{run}/artifacts?name={quote(os.environ['ARTEFACT'])}")["artifacts"]
    if not found or found[0]["expired"]:
        raise Refused("The check of this commit has kept no site, or no longer. Run the check again, then set the label again if it is a fork.")
    if found[0]["size_in_bytes"] > MOST_BYTES:
        raise Refused(f"The site is too large for a preview: at most {MOST_BYTES // 1_000_000} MB.")
    file = tempfile.TemporaryFile(dir=os.environ["RUNNER_TEMP"])
    github(f"repos/{REPOSITORY}/actions/artifacts/{found[0]['id']}/zip", into=file)
    return file


def check_of(proposal):
    """The id of the run that has checked the newest commit of a proposal, when it is over."""
    head = proposal["head"]
    for _ in pauses():
        runs = github(f"repos/{REPOSITORY}/actions/workflows/{os.environ['WORKFLOW']}/runs?event=pull_request&head_sha={head['sha']}")["workflow_runs"]
        own = [run for run in runs if (run["head_repository"] or {}).get("full_name") == (head["repo"] or {}).get("full_name")]
        if own and own[0]["status"] == "completed":
            return own[0]["id"]
    raise Refused("The check of this commit is not over. Set the label again when it is.")


def show(proposal, run):
    number = proposal["number"]
    try:
        host = Host()
        host.require_own()
        address = f"{host.address}pr-{number}/"
        files = Path(tempfile.mkdtemp(dir=os.environ["RUNNER_TEMP"]))
        with artefact(run) as file:
            left_out = unpack(file, files / f"pr-{number}", number, proposal["html_url"], urlsplit(address).path)
        host.replace(proposal, files)
        host.await_build()
    except Refused as refused:
        status(proposal["head"]["sha"], "failure", str(refused), RUN)
        raise
    status(proposal["head"]["sha"], "success", "The site with this change", address)
    changes = f" (what changes: {address}changes.html)" if (files / f"pr-{number}" / "changes.html").exists() else ""
    say(f"Preview of proposal {number}: {address}{changes}")
    if left_out:
        say("Left out of the preview: " + ", ".join(code(name) for name in left_out[:20]) + (" …" if len(left_out) > 20 else ""))


def by_label(event):
    """A label was set: what is shown is the commit that the maintainer saw, not one that was pushed after it."""
    proposal, sender = event["pull_request"], event["sender"]["login"]
    if not is_fork(proposal):
        say("The branch is in this repository: its preview needs no label.")
    elif github(f"repos/{REPOSITORY}/collaborators/{quote(sender)}/permission")["permission"] not in ("admin", "write"):
        remove_label(proposal)
        raise Refused(f"{code(sender)} may set labels, but not write to this repository. A maintainer has to set the label.")
    else:
        show(proposal, check_of(proposal))


def by_check(run):
    """The check of a branch of this repository is over. For a run of a fork, GitHub does not say which proposal it is about."""
    head = f"{REPOSITORY.split('/')[0]}:{run['head_branch']}"
    if (run["head_repository"] or {}).get("full_name") != REPOSITORY or run["event"] != "pull_request":
        return say("A proposal from a fork is shown when a maintainer sets the label “preview”.")
    for proposal in github(f"repos/{REPOSITORY}/pulls?state=open&head={quote(head)}"):
        if proposal["head"]["sha"] == run["head_sha"] and not is_fork(proposal):
            return show(proposal, run["id"])
    say("No open proposal has this commit as its newest.")


def remove_label(proposal):
    try:
        github(f"repos/{REPOSITORY}/issues/{proposal['number']}/labels/{LABEL}", "-XDELETE")
    except Missing:
        pass


def main():
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    action, proposal = event["action"], event.get("pull_request")
    if "workflow_run" in event:
        by_check(event["workflow_run"])
    elif action in ("labeled", "unlabeled") and event["label"]["name"] != LABEL:
        pass
    elif action == "labeled":
        by_label(event)
    elif action == "synchronize" and not (is_fork(proposal) and has_label(proposal)):
        pass
    else:
        # What is pushed after the label was set has not been looked at.
        if is_fork(proposal) and action != "unlabeled":
            remove_label(proposal)
        Host().replace()


try:
    main()
except Refused as problem:
    sentence = " ".join(str(problem).split())
    say(f"No preview: {sentence}")
    print(f"::error::No preview: {sentence}")
    sys.exit(1)
