"""The verbs that need a file: ask for it without stopping the window, then do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.model.annotation import GOLD
from annotator.ui.session.project_files import ProjectFiles
from annotator.ui.window import file_kinds
from annotator.ui.window.intake import Intake
from annotator.ui.window.review_files import ReviewFiles
from annotator.ui.wording import tr


class FileDialogs(QObject):
    """Asks which file, with Qt's own dialogs beside the window."""

    def __init__(self, files: ProjectFiles, intake: Intake, reviews: ReviewFiles, window: QWidget) -> None:
        super().__init__(window)
        self._files = files
        self.intake = intake
        self._reviews = reviews
        self._window = window
        self._folder = ""
        self._format = ""
        """In which the last export was."""
        self._first: Path | None = None

    def open_articles(self) -> None:
        """Open two articles as a pair: both chosen at once, or one after the other."""
        self._first = None
        self._ask(
            tr("Choose two articles, the left one first"), file_kinds.articles(), self._take_articles, several=True
        )

    def open_project(self) -> None:
        """Open another project."""
        self._ask(tr("Open a project"), file_kinds.projects(), lambda files: self._files.open_project(files[0]))

    def import_files(self) -> None:
        """Bring in articles, two by two, and colleagues' files."""
        self._ask(
            tr("Import articles and annotations"),
            file_kinds.whatever_comes_in(),
            self.intake.import_files,
            several=True,
        )

    def import_folder(self) -> None:
        """Bring in all files of a folder."""
        dialog = self._dialog(tr("Import a folder"), file_kinds.whatever_comes_in(), self.intake.import_files)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def open_colleague(self) -> None:
        """Open one or more colleagues' files for review."""
        self._ask(tr("Open colleagues' files"), file_kinds.annotated(), self._reviews.open_chosen, several=True)

    def export(self, pairs: Sequence[str] = ()) -> None:
        """Ask as what, of whom and of which pairs annotations are exported, then where; `pairs` are selected."""
        from annotator.ui.window.export_dialog import ExportDialog, ExportWish  # not before it is wanted

        def ask_where(wish: ExportWish) -> None:
            self._format = wish.format
            self._ask_target(
                tr("Export annotations"),
                "gold" if wish.annotators == (GOLD,) else "annotations",
                lambda files: self._files.export(
                    files[0], format=wish.format, annotators=wish.annotators, pairs=wish.pairs
                ),
                ending=wish.ending,
            )

        dialog = ExportDialog(self._files.formats(), self._files.annotators(), pairs, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.choose(self._format)
        dialog.wished.connect(ask_where)
        dialog.open()

    def export_flat(self) -> None:
        """Write one line a link to a file, for a table."""
        self._ask_target(tr("Export one line a link"), "links", lambda files: self._files.export(files[0], flat=True))

    def export_gold(self) -> None:
        """Write the settled links to a file."""
        self._ask_target(tr("Export gold"), "gold", lambda files: self._files.export_gold(files[0]))

    def give_up(self) -> None:
        """Give up what is being read or written."""
        self._files.errands.cancel()

    def restore(self) -> None:
        """Bring back a backup."""
        from annotator.ui.window.restore_dialog import RestoreDialog  # not before it is wanted

        dialog = RestoreDialog(self._files.backups(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.backup_chosen.connect(self._files.restore)
        dialog.open()

    def paste(self) -> None:
        """Take in the article that is on the clipboard."""
        self.intake.paste()

    def take_dropped(self, files: Sequence[Path]) -> None:
        """Do what is meant by files dropped beside the articles."""
        self.intake.take_files(files)

    def _take_articles(self, files: Sequence[Path]) -> None:
        if self._first:
            files, self._first = [self._first, *files], None
        if len(files) == 1:
            self._first = files[0]
            self._ask(
                tr("Choose the article to go with {name}").format(name=files[0].name),
                file_kinds.articles(),
                self._take_articles,
            )
        elif len(files) == 2:
            self.intake.open_articles(files[0], files[1])
        else:
            self.intake.import_files(files)

    def _ask(
        self, title: str, filters: str, then: Callable[[Sequence[Path]], object], *, several: bool = False
    ) -> None:
        dialog = self._dialog(title, filters, then)
        modes = QFileDialog.FileMode
        dialog.setFileMode(modes.ExistingFiles if several else modes.ExistingFile)
        dialog.open()

    def _ask_target(
        self, title: str, what: str, then: Callable[[Sequence[Path]], object], *, ending: str = ".jsonl"
    ) -> None:
        dialog = self._dialog(title, file_kinds.written(title, ending), then)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        if project := self._files.project_path:
            dialog.selectFile(f"{project.stem}-{what}{ending}")
        dialog.open()

    def _dialog(self, title: str, filters: str, then: Callable[[Sequence[Path]], object]) -> QFileDialog:
        project = self._files.project_path
        dialog = QFileDialog(self._window, title, self._folder or (str(project.absolute().parent) if project else ""))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(filters)

        def take(names: list[str]) -> None:
            self._folder = str(Path(names[0]).parent)
            then([Path(name) for name in names])

        dialog.filesSelected.connect(take)
        return dialog
