package org.sourcebook.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A mapping of a YAML file; what is not there reads as empty. */
record Node(Map<String, Object> values) {

    static Node of(Object mapping) {
        var values = new LinkedHashMap<String, Object>();
        if (mapping instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        return new Node(values);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return has(key) ? String.valueOf(values.get(key)) : "";
    }

    Optional<String> key(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    Node node(String key) {
        return of(values.getOrDefault(key, Map.of()));
    }

    List<Node> nodes(String key) {
        return list(key).stream().map(Node::of).toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    <T> Map<String, T> map(Function<Object, T> read) {
        var result = new LinkedHashMap<String, T>();
        values.forEach((key, value) -> result.put(key, read.apply(value)));
        return result;
    }

    private List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }
}
