import { showPage } from '../../components/ui/show-page.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import '../../components/welcome/welcome.css';

showPage(<Welcome />);
