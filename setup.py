"""Put `resources/` into the wheel as `annotator/resources`; all else about the package stands in pyproject.toml."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["annotator", "annotator.*"]), "annotator.resources"],
    package_dir={"annotator.resources": "resources"},
    package_data={"annotator.resources": ["**/*"], "annotator.storage.migrations": ["*"]},
)
