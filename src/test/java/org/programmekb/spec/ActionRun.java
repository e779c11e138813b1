package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs the steps of a composite action as GitHub does: {@code run} by Bash in the folder of the repository. Actions of
 * others are not run, but noted with their inputs. A cache has what is already in its folder.
 *
 * @param home the folder of the action, with its program
 * @param workspace the folder of the repository that uses it
 * @param temporary a folder that is empty
 * @param tools commands that come first in the search path
 */
record ActionRun(Path home, Path workspace, Path temporary, Path tools) {
    /** What happened: {@code used} are the actions of others by name without version, with their inputs. */
    record Outcome(boolean isGood, String log, Map<String, Map<String, String>> used, String summary) {}

    /** The definition of an action or a workflow. */
    static Map<String, Object> read(Path file) throws IOException {
        return parsed(Files.readString(file));
    }

    static Map<String, Object> parsed(String yaml) {
        return map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> steps(Object owner) {
        return (List<Map<String, Object>>) map(owner).get("steps");
    }

    /**
     * Runs the action.
     *
     * @param inputs what the workflow states
     * @param github the values of the context {@code github}
     */
    Outcome run(Map<String, Object> inputs, Map<String, Object> github) throws IOException, InterruptedException {
        return run(Path.of("action.yml"), inputs, github);
    }

    /** Runs the action of a file. */
    Outcome run(Path file, Map<String, Object> inputs, Map<String, Object> github)
            throws IOException, InterruptedException {
        Map<String, Object> action = read(file);
        Map<String, Object> values = new TreeMap<>();
        map(action.get("inputs"))
                .forEach((name, input) -> values.put(name, map(input).get("default")));
        if (!values.keySet().containsAll(inputs.keySet())) {
            throw new AssertionError("unknown inputs: " + inputs);
        }
        values.putAll(inputs);
        Map<String, Object> results = new TreeMap<>();
        Map<String, Object> context = Map.of(
                "inputs", values,
                "github", github,
                "steps", results,
                "runner", Map.of("os", "Linux", "temp", temporary.toString()));
        Map<String, Map<String, String>> used = new LinkedHashMap<>();
        StringBuilder log = new StringBuilder();
        boolean isGood = true;
        for (Map<String, Object> step : steps(action.get("runs"))) {
            String condition = String.valueOf(step.getOrDefault("if", "'true'"));
            if ((isGood || condition.contains("always()")) && WorkflowExpression.holds(condition, context)) {
                Map<String, Object> outputs = new TreeMap<>();
                if (step.containsKey("uses")) {
                    String name = step.get("uses").toString().replaceAll("@.*", "");
                    Map<String, String> with = evaluated(map(step.get("with")), context);
                    used.put(name, with);
                    if (name.equals("actions/cache/restore")) {
                        outputs.put("cache-hit", Files.exists(workspace.resolve(with.get("path"))));
                    }
                } else {
                    isGood &= script(step, context, log, outputs);
                }
                results.put(String.valueOf(step.get("id")), Map.of("outputs", outputs));
            }
        }
        Path summary = temporary.resolve("summary");
        return new Outcome(isGood, log.toString(), used, Files.exists(summary) ? Files.readString(summary) : "");
    }

    static Map<String, String> evaluated(Map<String, Object> values, Map<String, Object> context) {
        Map<String, String> evaluated = new TreeMap<>();
        values.forEach((name, value) -> evaluated.put(name, WorkflowExpression.inText(value.toString(), context)));
        return evaluated;
    }

    /** Runs a script with nothing in the environment but what GitHub sets, and returns whether it succeeded. */
    private boolean script(
            Map<String, Object> step, Map<String, Object> context, StringBuilder log, Map<String, Object> outputs)
            throws IOException, InterruptedException {
        String text = step.get("run").toString();
        if (text.contains("${{") || !step.get("shell").equals("bash")) {
            throw new AssertionError("values reach a script through its environment, and it is for Bash: " + text);
        }
        Path script = Files.writeString(temporary.resolve("script.sh"), text);
        Path output = Files.writeString(temporary.resolve("output"), "");
        Path printed = temporary.resolve("printed");
        Map<String, Object> github = map(context.get("github"));
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
                .directory(workspace.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of(
                "PATH", tools + ":" + System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"),
                "HOME", temporary.toString(),
                "CI", "true",
                "RUNNER_TEMP", temporary.toString(),
                "GITHUB_ACTION_PATH", home.toString(),
                "GITHUB_WORKSPACE", workspace.toString(),
                "GITHUB_OUTPUT", output.toString(),
                "GITHUB_STEP_SUMMARY", temporary.resolve("summary").toString()));
        environment.put("GITHUB_EVENT_NAME", github.get("event_name").toString());
        environment.put("GITHUB_REPOSITORY", github.get("repository").toString());
        environment.put("GITHUB_RUN_ID", github.get("run_id").toString());
        environment.put("GITHUB_SERVER_URL", String.valueOf(github.get("server_url")));
        environment.put("GITHUB_EVENT_PATH", temporary.resolve("event.json").toString());
        environment.putAll(evaluated(map(step.get("env")), context));
        int status = builder.start().waitFor();
        log.append("# ").append(step.get("name")).append('\n').append(Files.readString(printed));
        List<String> lines = new ArrayList<>(Files.readAllLines(output));
        lines.forEach(line -> outputs.put(line.replaceFirst("=.*", ""), line.replaceFirst("[^=]*=", "")));
        return status == 0;
    }
}
