"""What goes into the project from files, and out of it into files: articles, annotations, backups."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from annotator.errors import AnnotatorError
from annotator.model.annotation import GOLD
from annotator.preferences import annotator_name
from annotator.project import ExportReport, OfferedFormat, Project, backups_of, offered_formats, open_project, restore
from annotator.project.errands import Export
from annotator.ui.language import spoken_language
from annotator.ui.plain import one_line
from annotator.ui.sentences import tr_sentence
from annotator.ui.session.errands import Errands
from annotator.ui.session.listed import ListedBackup, when
from annotator.ui.session.session import Session
from annotator.ui.wording import number, tr


class ProjectFiles(QObject):
    """The session's verbs that read or write files; each says by the session what came of it."""

    def __init__(self, session: Session, errands: Errands) -> None:
        super().__init__(session)
        self._session = session
        self.errands = errands

    @property
    def project_path(self) -> Path | None:
        """Return the open project's file."""
        return self._session.project.path if self._session.project else None

    def open_project(self, path: Path) -> None:
        """Open another project in place of this one, which is closed."""
        session, former = self._session, self._session.project
        if former and former.path.absolute() == path.absolute():
            session.noted.emit(tr("“{name}” is open already.").format(name=path.name))
            return
        session.selection.pick(())  # a note that is being typed belongs to the project that is left
        try:
            project = open_project(path, annotator=former.annotator if former else annotator_name())
        except AnnotatorError as error:
            session.failed.emit(tr_sentence(str(error)))
            return
        session.pair_left.emit()
        session.detach()
        session.attach(project)
        session.open_last_pair()

    def formats(self) -> Sequence[OfferedFormat]:
        """Return what annotations can be exported as."""
        return offered_formats()

    def annotators(self) -> Sequence[str]:
        """Return whose annotations there are."""
        project = self._session.project
        return project.export_choices.annotators() if project else ()

    def export(
        self,
        target: Path,
        *,
        format: str = "jsonl",
        flat: bool = False,
        annotators: Sequence[str] | None = None,
        pairs: Sequence[str] | None = None,
    ) -> None:
        """Write annotations to a file; it is said how much was written, and what the format cannot hold of it."""
        chosen = None if pairs is None else tuple(pairs)
        whose = None if annotators is None else tuple(annotators)
        language = spoken_language().value
        errand = Export(target, format=format, flat=flat, annotators=whose, pairs=chosen, language=language)
        running = self.errands.prepare(errand, tr("Exporting {name}").format(name=one_line(target.name, limit=60)))
        running.done.connect(self._on_exported)
        self.errands.begin(running)

    def _on_exported(self, report: ExportReport) -> None:
        said = tr_sentence(report.summary)
        if report.lost:
            from annotator.ui.export_words import kind  # not before anything is exported

            lost = ", ".join(f"{kind(loss.what)} ({number(loss.count)})" for loss in report.lost)
            said += " " + tr("Not in the file: {what}.").format(what=lost)
        self._session.noted.emit(said)

    def export_gold(self, target: Path) -> None:
        """Write the settled links of all pairs to a file."""
        self.export(target, annotators=(GOLD,))

    def backups(self) -> Sequence[ListedBackup]:
        """Return the project's backups, newest first."""
        found: list[ListedBackup] = []
        self._session.run(lambda project: found.extend(backups_of(project.path)))
        return found

    def restore(self, backup: ListedBackup) -> None:
        """Put a backup in the project's place; the file as it is now becomes a backup itself."""

        def put_back(project: Project) -> None:
            path, annotator, pair = project.path, project.annotator, self._session.pair
            chosen = next((one for one in backups_of(path) if one.path == backup.path), None)
            if chosen is None:
                raise AnnotatorError(tr("This backup is no longer there; nothing was changed."))
            self._session.selection.pick(())  # a note that is being typed belongs to the present state
            project.close()
            try:
                restore(chosen, path)
            finally:
                self._session.attach(open_project(path, annotator=annotator))
            self._session.open_first(pair.id if pair else None)
            self._session.noted.emit(
                tr("The project is again as it was at {time}; its newer state is kept as a backup.").format(
                    time=when(backup.at)
                )
            )

        self._session.run(put_back)
