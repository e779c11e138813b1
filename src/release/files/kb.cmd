@echo off
rem For Windows. Nobody has tried it there yet: tell us what you see, or use WSL.
java -jar "%~dp0lib\kb.jar" %*
exit /b %ERRORLEVEL%
