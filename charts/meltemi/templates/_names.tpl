{{/* Made by config/generate.ts. */}}
{{- define "meltemi.revisionSuffix" -}}
{{- if ne (toString .Values.revision) "default" }}-{{ .Values.revision }}{{ end }}
{{- end }}
